import { putOnClipboard } from '../../page/clipboard.ts'
import { button, element } from '../../page/element.ts'
import type { Desk, DeskState } from '../store.ts'
import { fileName, leftOf } from './left.ts'
import { canChooseFile, chosenFile, download, saveFile, textFile } from './save-file.ts'
import { strings } from './strings.ts'

/** Ways to take the text of the report's file along: saved, downloaded, copied. */
export function showFile(desk: Desk): HTMLElement {
  const said = element('p', { className: 'hand-over__said' })
  said.setAttribute('role', 'status')
  const where = element('p', { className: 'note' })

  function say(sentence: string, state: DeskState): void {
    const { isDraft } = leftOf(state)
    said.textContent = isDraft ? sentence + strings.asDraft : sentence
  }

  /** Does something with the state as it is; the text has then been taken along. */
  function act(take: (state: DeskState) => Promise<string | undefined>): () => void {
    return () => {
      const state = desk.state()
      if (!state) return
      take(state).then(
        (sentence) => {
          if (sentence === undefined) return
          say(sentence, state)
          if (desk.state()?.text === state.text) desk.markSaved()
        },
        () => (said.textContent = strings.notSaved),
      )
    }
  }

  const save = button(
    '',
    act(async ({ name, text }) => {
      const saved = await saveFile(name, fileName(name), text)
      return saved === undefined ? undefined : strings.saved(saved)
    }),
  )
  const load = button(
    '',
    act(({ name, text }) => {
      download(fileName(name), textFile(text))
      return Promise.resolve(strings.downloaded(fileName(name)))
    }),
  )
  const copy = button(
    strings.copy,
    act(async ({ text }) => {
      if (await putOnClipboard({ text })) return strings.copied
      said.textContent = strings.notCopied
      return undefined
    }),
  )
  save.hidden = !canChooseFile()

  let text: string | undefined
  desk.watch((state) => {
    const file = fileName(state.name)
    const chosen = chosenFile(state.name)
    const label = chosen === undefined ? strings.saveAs(file) : strings.saveAgain(chosen)
    if (save.textContent !== label) save.textContent = label
    const loads = strings.download(file)
    if (load.textContent !== loads) load.textContent = loads
    where.textContent = state.name === '' ? '' : strings.whereTo(state.name)
    // What was said of an earlier text is no longer true.
    if (text !== undefined && text !== state.text) said.textContent = ''
    text = state.text
  })
  return element(
    'section',
    { className: 'hand-over__part' },
    element('h3', {}, strings.fileTitle),
    element('div', { className: 'tools' }, save, load, copy),
    said,
    where,
  )
}
