/** What the search form and the search page say as they are written; no script brings it along. */
export const writtenStrings = {
  field: '检索词',
  placeholder: '机关、年度或报告里的任何一句话',
  button: '检索',
  year: '年度',
  anyYear: '全部年度',
  type: '机关类型',
  anyType: '全部类型',
  help: '先列出所写的字原样出现的报告，标点、空格、大小写和全角半角不计；写几个词就用空格分开，它们可以不挨着。再列出说到相关事情的报告，也可以直接写一个问题。',
  noScript:
    '检索要用脚本，这个浏览器没有开启。从别的页带来的检索词留在网址里“?q=”之后，开启脚本后刷新就能检索。不用检索，也可以从这里找到每一份报告：',
  byOrgan: '按机关找',
  byYear: '按年度找',
  byFigure: '按表格里的项目看各机关的数字',
  nothing: '没有一份报告连着写有这几个字。请看下面相关的报告，也可以：',
  trySeparate: '把一句话拆成几个词，用空格分开',
  tryUnfiltered: '在全部年度和类型里再找一次',
  failed: '检索没有完成，可能是网络中断，或者网站刚刚更新过。',
  related: '相关的报告',
  relatedHelp: '按说到的事情相近排列，字词不必连着、也不必都有；上面已经列出的不再列。',
  /** Heads the cards of the organs, places and figures that a query names, for those who hear the page. */
  cards: '检索词说到的机关、地方和表格项目',
} as const
