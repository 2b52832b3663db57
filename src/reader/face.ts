/** A portal's own face as it has been read; what reads its files is loaded only where there is one. */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Size } from '../face/judged.ts'
import { FACE_FOLDER } from '../report/face.ts'
import type { Finding, Problem } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { locateProblems, TOP } from '../text/locate-problems.ts'
import { isLeftBySystem } from './system-files.ts'
import { shownPath } from './text-file.ts'

/** A picture as pages show it. */
export interface Picture extends Size {
  readonly file: string
}

/** A mark in the footer, as pages show it. */
export interface ShownMark {
  readonly picture: Picture
  readonly alt: string
  readonly href: string
}

/** What pages show of the portal's face. */
export interface Face {
  readonly mark?: Picture
  readonly footerMarks: readonly ShownMark[]
  readonly policeMark?: Picture
  /** Has it colours or styles of its own? */
  readonly isStyled: boolean
}

/** The face, and the files of its folder in the site, by name. */
export interface ReadFace {
  readonly face: Face
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The files that were asked for, there and sound or not. */
  readonly named: ReadonlySet<string>
  /** In the files of the folder. */
  readonly findings: readonly Finding[]
  /** In site.yaml. */
  readonly problems: readonly Problem[]
}

/** A face without anything of its own. */
export const plainFace: ReadFace = {
  face: { footerMarks: [], isStyled: false },
  files: new Map(),
  named: new Set(),
  findings: [],
  problems: [],
}

/** What lies in the folder and is not used: no error, but it may have been meant to be seen. */
export async function unusedFiles(content: string, { named }: ReadFace): Promise<Finding[]> {
  const names = await readdir(join(content, FACE_FOLDER)).catch(() => [])
  return names
    .filter((name) => !name.startsWith('.') && !isLeftBySystem(name) && !named.has(name))
    .sort()
    .flatMap((name) => {
      const hint = '要用的，请在 site.yaml 里写上文件名；不用的不必管。'
      const found = problem('face-unused', 1, '这个文件没有用到，不会发布。', hint)
      return locateProblems([found], shownPath(content, `${FACE_FOLDER}/${name}`), '', () => TOP)
    })
}
