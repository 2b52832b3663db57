/** A Word document → paragraphs and grids, by way of mammoth's HTML. */

import mammoth from 'mammoth'
import type { SourceDocument } from '../../document.ts'
import { openArchive } from '../archive.ts'
import { readHtmlText } from '../html/read-html.ts'
import { UnreadableSource } from '../unreadable.ts'
import { documentBytes } from './document-files.ts'

/** Reads the bytes of a .docx file. */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const whole = documentBytes(openArchive(bytes))
  // The one is for Node, which takes any bytes for it, the other for browsers.
  const input = { buffer: whole as Buffer, arrayBuffer: whole.buffer as ArrayBuffer }
  let pictures = 0
  const convertImage = mammoth.images.imgElement(() => {
    pictures += 1
    return Promise.resolve({ src: '' })
  })
  const html = await mammoth
    .convertToHtml(input, { convertImage, includeEmbeddedStyleMap: false })
    .then(({ value }) => value)
    .catch(() => {
      throw new UnreadableSource(
        '这个 .docx 文件不完整或已损坏，打不开。请在 Word 里打开后另存一份，再导入。',
      )
    })
  const { blocks } = readHtmlText(html, 'docx')
  const told = {
    message: `文档里有 ${pictures} 张图片，没有导入。`,
    hint: '图片里若有表格或文字，请照着填写；需要的图片放进报告的附件文件夹。',
    where: '',
  }
  return { source: 'docx', blocks, problems: pictures > 0 ? [told] : [] }
}
