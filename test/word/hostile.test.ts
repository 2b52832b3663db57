/** Text that is no text for a Word file, and what is not in one. */

import { SaxesParser } from 'saxes'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { parseReport } from '../../src/text/report-text.ts'
import { wordFile } from '../../src/word/word-file.ts'
import { reportText, sixSections } from '../a-report.ts'

const NARRATIVE = `甲\u0001乙\u000B丙\uFFFE丁 <w:t>&amp;</w:t> ]]>

<script>alert(1)</script>

[点](javascript:alert(1)) [附件](2021/名单.pdf) ![图样](2021/图.png)

> 引用一句

\`\`\`
代码
\`\`\`

5. 从五数起
6. 接着六
`

async function partsOf(body: string): Promise<[string, string][]> {
  const { report } = parseReport(reportText({ body }), 'reports/shilizhen/2024.md')
  if (!report) throw new Error('no report')
  const files = Object.entries(unzipSync(await wordFile(report)))
  return files.map(([name, bytes]) => [name, strFromU8(bytes)])
}

test('whatever stands in the narrative, every part of the file is XML', async () => {
  const parts = await partsOf(sixSections.replace('示例镇公开了信息。', NARRATIVE))
  for (const [name, text] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const parser = new SaxesParser()
    const errors: string[] = []
    parser.on('error', (error) => errors.push(error.message))
    parser.write(text).close()
    expect(errors, name).toEqual([])
  }
  const document = new Map(parts).get('word/document.xml') ?? ''
  const said = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|')
  for (const text of [
    '甲乙丙丁',
    '&lt;script&gt;',
    '（图：图样）',
    '引用一句',
    '代码',
    '5. |从五数起',
  ])
    expect(said).toContain(text)
  const relations = new Map(parts).get('word/_rels/document.xml.rels') ?? ''
  expect(relations).not.toMatch(/javascript|名单/)
})
