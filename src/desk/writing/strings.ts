/** What the desk says where the text is written. */
export const strings = {
  help: '空一行，另起一段；### 开头是小标题；- 开头是列表。从 Word、WPS 或网页复制来的，直接粘贴，格式会整理好；只要文字，按 Ctrl+Shift+V。',
  top: '标题以前的文字',
  editorOf: (title: string) => `${title}（文字）`,
  previewOf: (title: string) => `${title}：发布时的样子`,
  nothing: '这一部分还没有文字。',
  onlyTable: '这一部分的表格在上面填；有文字说明的才写。',
  missing: (heading: string) => `没有“${heading}”。`,
  add: '添上这一部分',
  addNamed: (heading: string) => `添上这一部分：${heading}`,
  atWord: (word: string) => `“${word}”`,
  invisible: '看不见的字符',
  show: '到这里',
  clear: '清除',
  doubt: '导入时',
  source: (source: string, excerpt: string) =>
    [source && `原件${source}`, excerpt && `“${excerpt}”`].filter((one) => one !== '').join('：'),
  seen: '看过了',
  seenNamed: (message: string) => `看过了：${message}`,
  newHeading: (titles: string) =>
    `“${titles}”会另成一个部分：一个或两个 #、文字下面的一行 --- 都是部分的标题。小标题请写 ###。`,
  swallowed: '后面的部分被这里的 ``` 包了进去。请补上结尾的 ```，或者删去它。',
  pasted: (paragraphs: number, tables: number, pictures: number) =>
    [
      `已整理：${paragraphs} 段${tables > 0 ? `、${tables} 张表` : ''}。`,
      pictures > 0 ? `${pictures} 张图片没有带过来，请作为附件另放。` : '',
    ].join(''),
  pastedPlain: '格式没有整理成，只贴了文字。',
  isThis: '这个标题是',
  ownTitle: '别的标题（照录）',
  rename: (heading: string) => `改成“${heading}”`,
  lastYear: (year: number) => `对照 ${year} 年的`,
  lastYearNamed: (year: number, title: string) => `对照 ${year} 年的“${title}”`,
  lastYearHide: '收起对照',
  lastYearMissing: (year: number) => `${year} 年的报告没有这一部分的文字。`,
  lastYearFailed: '没有取到那一年的报告，请检查网络。',
  lastYearLoading: '正在取……',
  lastYearShare: (year: number, common: number, count: number, percent: number | undefined) =>
    [
      `现在的 ${count} 句里，有 ${common} 句与 ${year} 年的一字不差。`,
      percent === undefined ? '' : `除去机关名称和数字，用字约 ${percent}% 相同。`,
    ].join(''),
  earlier: (year: number) => `${year} 年`,
  now: '这里',
  picture: (alt: string, file: string) => `［图片：${alt}（${file}）］`,
} as const
