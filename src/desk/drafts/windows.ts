/** What the windows with this portal's desk tell one another: which draft each has, and that one was kept. */

/** The other windows. */
export interface OtherWindows {
  /** Says that drafts have changed. */
  readonly tell: () => void
  /** Asks who else has a draft on the desk. */
  readonly ask: (id: string) => void
}

interface Message {
  readonly says: 'changed' | 'asks' | 'has'
  readonly id?: string
}

/** Listens to the other windows; where a browser has no such channel, they are not heard. */
export function listenToWindows(
  base: string,
  told: {
    /** Which draft lies here. */
    readonly id: () => string
    readonly onChange: () => void
    /** Another window has the same on its desk. */
    readonly onOther: () => void
  },
): OtherWindows {
  if (typeof BroadcastChannel === 'undefined')
    return { tell: () => undefined, ask: () => undefined }
  const channel = new BroadcastChannel(`gongkai-desk ${base}`)
  const send = (message: Message): void => channel.postMessage(message)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const isOurs = data.id !== undefined && data.id === told.id()
    if (data.says === 'changed') told.onChange()
    if (data.says === 'asks' && isOurs) send({ says: 'has', id: told.id() })
    if (data.says !== 'changed' && isOurs) told.onOther()
  })
  return {
    tell: () => send({ says: 'changed' }),
    ask: (id) => send({ says: 'asks', id }),
  }
}
