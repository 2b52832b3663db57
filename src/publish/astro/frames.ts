/** The rendered frames of pages, one for each kind of characters a portal has. */

import type { FrameName } from '../../render/frame.ts'

/** A frame as Astro rendered it, and in traditional characters where the portal has them. */
export interface FramePages {
  readonly written: string
  readonly traditional?: string | undefined
}

/** The frames by what fills them. */
export type Frames = Readonly<Record<FrameName, FramePages>>

/** Stands for frames in keys, and tells whether two are the same. */
export function frameKeyOf(frames: Frames): string {
  return Object.values(frames)
    .map(({ written, traditional = '' }) => written + traditional)
    .join('')
}
