import { openReader } from '../../import/apart/reader.ts'
import { UsageError } from '../usage-error.ts'
import { declareVerb } from '../verb.ts'
import { options, STDIN, type Call } from './call.ts'

function demandPaths(files: readonly string[]): readonly string[] {
  const paths = files.length === 0 && !process.stdin.isTTY ? [STDIN] : files
  if (paths.length === 0) throw new UsageError('请写明要导入的文件，如 gongkai import 年报.docx。')
  return paths
}

async function importFiles(call: Call, files: readonly string[]): Promise<number> {
  const paths = demandPaths(files)
  // It starts while the rest of the command and the portal are being read.
  const reader = openReader(call.timeout)
  try {
    const { importWith } = await import('./files.ts')
    return await importWith(reader, call, paths)
  } finally {
    reader.end()
  }
}

/** `gongkai import`. */
export const verb = declareVerb({
  says: '把 Word、网页、文本、PDF、Excel 里的报告读成报告文件，指出每一处要核对的',
  notes: [
    '写一个文件夹，就导入里面所有的文件，最后列出每个文件的结果；可以再做一遍，改过的报告不会被换掉。',
    '文件写 - 是从标准输入读。',
  ],
  arguments: [{ name: '文件或文件夹', isMany: true, isOptional: true }],
  example: 'gongkai import 年报.docx',
  options,
  run: importFiles,
})
