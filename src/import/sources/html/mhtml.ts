/** A web page saved as one file (.mhtml): a message whose first HTML part is the page. */

import PostalMime from 'postal-mime'
import type { SourceDocument } from '../../document.ts'
import { limits } from '../limits.ts'
import { UnreadableSource } from '../unreadable.ts'
import { readHtmlText } from './read-html.ts'

/** The page in a message, decoded, its pictures left aside. */
export async function readMhtml(bytes: Uint8Array): Promise<SourceDocument> {
  const { html } = await PostalMime.parse(bytes)
  if (html === undefined || html.length > limits.text)
    throw new UnreadableSource(
      '这个 .mhtml 文件里没有能读的网页。请在浏览器里打开它，复制文字和表格，存成 .txt 再导入。',
    )
  return readHtmlText(html)
}
