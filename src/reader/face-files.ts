/** The files of a portal's own face, read and judged: pictures, style sheet, accent colour. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accentCss, contrastOn, LEAST_CONTRAST, nearestAccent } from '../face/accent.ts'
import type { Fault } from '../face/judged.ts'
import { judgePicture, MOST_BYTES } from '../face/picture.ts'
import { judgeSheet } from '../face/style-sheet.ts'
import { FACE_FOLDER, STYLE_SHEET, type FaceSettings } from '../report/face.ts'
import type { Finding, Problem, YamlPath } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { locateProblems, TOP } from '../text/locate-problems.ts'
import type { Face, Picture, ReadFace, ShownMark } from './face.ts'
import { fileRefusal, readTextFile, shownPath } from './text-file.ts'

/** The order of the layers of pages' own styles, as index.css says it: this sheet is linked before. */
const LAYERS = '@layer reset, tokens, base, layout, components, print;\n'

function accentProblems(accent: string): Problem[] {
  const contrast = contrastOn('light', accent)
  if (contrast >= LEAST_CONTRAST) return []
  // Rounded down, so that it is not said to be what it misses.
  const shown = (Math.floor(contrast * 100) / 100).toFixed(2)
  const message = `强调色 ${accent} 太浅：与浅色底的反差是 ${shown}，不到 ${LEAST_CONTRAST}，字和焦点框看不清。`
  const hint = `最接近而看得清的颜色是 '${nearestAccent(accent)}'，请换成它，或另选更深的。`
  return [problem('accent', ['强调色'], message, hint)]
}

/** Reads files of the face's folder as they are asked for, and keeps what is found in them. */
function faceReader(content: string) {
  const files = new Map<string, Uint8Array>()
  const named = new Set<string>()
  const findings: Finding[] = []
  const problems: Problem[] = []
  const tell = (name: string, rule: string, text: string, faults: readonly Fault[]): void => {
    const found = faults.map(({ at, message, hint }) => ({
      ...problem(rule, [], message, hint),
      at,
    }))
    findings.push(
      ...locateProblems(found, shownPath(content, `${FACE_FOLDER}/${name}`), text, () => TOP),
    )
  }

  function refused(name: string, at: YamlPath): boolean {
    named.add(name)
    const refusal = fileRefusal(content, `${FACE_FOLDER}/${name}`, MOST_BYTES)
    if (!refusal) return false
    const { rule, message } = refusal
    const hint =
      rule === 'file-size'
        ? `请把它缩小到 ${MOST_BYTES / 1000} KB 以内：每一页都要取它。`
        : `请把文件放进 ${FACE_FOLDER} 文件夹，或改正这里的名称。`
    problems.push(problem(rule, at, `${FACE_FOLDER}/${name}：${message}`, hint))
    return true
  }

  async function picture(name: string | undefined, at: YamlPath): Promise<Picture | undefined> {
    if (name === undefined || refused(name, at)) return undefined
    const bytes = await readFile(join(content, FACE_FOLDER, name))
    const judged = judgePicture(name, bytes)
    if ('faults' in judged) {
      // Its lines are not told: those of a picture are long, and say nothing to a clerk.
      tell(name, 'picture', '', judged.faults)
      return undefined
    }
    files.set(name, bytes)
    return { file: name, width: judged.width, height: judged.height }
  }

  async function ownStyles(name: string): Promise<string> {
    const file = `${FACE_FOLDER}/${name}`
    if (refused(name, ['样式'])) return ''
    const text = readTextFile(content, file, MOST_BYTES)
    if ('rule' in text) {
      findings.push(...locateProblems([text], shownPath(content, file), '', () => TOP))
      return ''
    }
    // Some editors begin a file with a mark of its encoding, which is no CSS further down.
    const css = text.text.replace(/^\uFEFF/, '')
    const { faults, shown } = judgeSheet(css)
    tell(name, 'style-sheet', css, faults)
    for (const one of shown) {
      const before = problems.length
      await picture(one.file, [])
      const missing = problems.splice(before)
      const told = missing.map(({ message, hint }) => ({ at: one.at, message, hint }))
      tell(name, 'style-sheet', css, told)
    }
    return css
  }

  return { files, named, findings, problems, picture, ownStyles }
}

/** Reads the files that the settings name; `content` is the content folder. */
export async function readFace(content: string, settings: FaceSettings): Promise<ReadFace> {
  const { files, named, findings, problems, picture, ownStyles } = faceReader(content)
  const { accent, styleSheet } = settings
  const mark = await picture(settings.mark, ['标志'])
  const policeMark = await picture(settings.policeMark, ['公安备案图标'])
  const footerMarks: ShownMark[] = []
  for (const [index, { file, alt, href }] of (settings.footerMarks ?? []).entries()) {
    const found = await picture(file, ['页脚标识', index, '图片'])
    if (found) footerMarks.push({ picture: found, alt, href })
  }
  const colours = accent === undefined ? '' : accentCss(accent)
  if (accent !== undefined) problems.push(...accentProblems(accent))
  const own = styleSheet === undefined ? '' : await ownStyles(styleSheet)
  const isStyled = colours !== '' || own !== ''
  if (isStyled) files.set(STYLE_SHEET, Buffer.from(`${LAYERS}${colours}${own}`))
  const face: Face = {
    ...(mark && { mark }),
    footerMarks,
    ...(policeMark && { policeMark }),
    isStyled,
  }
  return { face, files, named, findings, problems }
}
