/** How pages show the portal's own face. */

import type { Face, Picture } from '../reader/face.ts'
import { FACE_FOLDER } from '../report/face.ts'
import { href } from './paths.ts'

/** The address of a file of the face. */
export function faceFile(name: string): string {
  return href(`${FACE_FOLDER}/${encodeURIComponent(name)}`)
}

/** What an `img` says of a picture that is shown at a height, in CSS pixels. */
export function imageOf({ file, width, height }: Picture, shownHeight: number) {
  return {
    src: faceFile(file),
    width: Math.max(1, Math.round((shownHeight * width) / height)),
    height: shownHeight,
  }
}

/** Wider or higher than this, a mark is too small to be told in a tab. */
const MOST_OBLONG = 2

/** The icon of a portal; the program's own is there for older browsers and home screens too. */
interface Icon {
  readonly href: string
  readonly type: string
  readonly older?: string
  readonly touch?: string
}

/** The icon of the portal: its mark if that is about as wide as high. */
export function iconOf({ mark }: Face): Icon {
  const isFit = mark && Math.max(mark.width / mark.height, mark.height / mark.width) <= MOST_OBLONG
  if (!isFit)
    return {
      href: href('favicon.svg'),
      type: 'image/svg+xml',
      older: href('favicon.ico'),
      touch: href('apple-touch-icon.png'),
    }
  return {
    href: faceFile(mark.file),
    type: mark.file.endsWith('.png') ? 'image/png' : 'image/svg+xml',
  }
}
