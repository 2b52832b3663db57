/** What the desk says of drafts. */
export const strings = {
  here: '草稿只存在这台机器的这个浏览器里，不发到任何地方。清除浏览器数据会把它们一起清掉，写好请保存成文件。',
  none: '还没有草稿：动手写了就会自动存下。',
  noStore:
    '这个浏览器不让网页存东西（可能是无痕窗口），草稿存不下来：离开本页之前，请把报告保存成文件。',
  states: {
    none: '',
    writing: '正在存草稿…',
    blocked: '草稿没有存下：浏览器不让存。请现在就把报告保存成文件。',
    full: '草稿没有存下：浏览器里没有地方了。请删去不要的草稿，或者现在就把报告保存成文件。',
  },
  kept: (time: string) => `草稿已存（${time}）。`,
  beside:
    '这份草稿在另一个窗口里也改过了。那一份原样留着，这里的另存成了一份草稿，两份都在下面的单子里。',
  other: '另一个窗口也开着这份草稿。两边都改，会存成两份；请只在一个窗口里写。',
  sameReport: (when: string) =>
    `这份报告已有一份草稿，存于 ${when}。要接着写那一份，请在下面打开。`,
  noName: '还没有定是哪个机关、哪一年的报告',
  report: (organ: string, year: number) => `${organ} ${year} 年`,
  onDesk: '正在写',
  unsaved: (lines: number) => `有 ${lines} 行还没有保存成文件`,
  neverSaved: '还没有保存成文件',
  saved: '已保存成文件',
  open: '打开',
  export: '导出',
  remove: '删掉',
  named: (act: string, what: string) => `${act}：${what}`,
  sure: (what: string) => `删掉草稿“${what}”？`,
  removeNow: '删掉它',
  keepIt: '不删',
  removed: (what: string) => `已删掉“${what}”。`,
  putBack: '放回来',
  failed: '没有做成：浏览器不让改草稿。请刷新本页再试。',
  fileName: '草稿.md',
} as const
