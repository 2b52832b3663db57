/** What the desk says of the content folder behind it. */
export const strings = {
  says: '从这里打开的报告，改好以后直接存进内容文件夹。',
  checking: '正在核对内容文件夹…',
  again: '重新核对',
  none: '内容文件夹里还没有报告。',
  seek: '只看名称或标题里有的字',
  counted: (all: number, shown: number) =>
    shown === all ? `共 ${all} 份报告。` : `共 ${all} 份报告，列出 ${shown} 份。`,
  found: (errors: number, warnings: number, notes: number) =>
    [
      errors > 0 ? `${errors} 处错误` : '',
      warnings > 0 ? `${warnings} 处提醒` : '',
      notes > 0 ? `${notes} 处留意` : '',
    ]
      .filter(Boolean)
      .join('，') || '没有问题',
  line: (line: number, message: string) => `第 ${line} 行：${message}`,
  open: '打开',
  openNamed: (name: string) => `打开 ${name}`,
  untitled: '（没有标题）',
  opened: (name: string) => `来自内容文件夹的 ${name}，保存时直接写进这个文件。`,

  title: '存进内容文件夹',
  save: (name: string) => `存进 ${name}`,
  noName: '机关或者年度还没有填好，不知道该存成哪个文件。',
  saved: (name: string) => `已存进 ${name}。`,
  failed: (why: string) => `没有存成：${why}`,
  changed: (name: string) => `${name} 被别处改过，没有写。两份不一样的行标在下面。`,
  there: (name: string) => `内容文件夹里已经有 ${name}，没有写。两份不一样的行标在下面。`,
  gone: (name: string) => `${name} 已经不在内容文件夹里，没有写。`,
  blank: '（空行）',
  onDisk: '文件里的',
  onDesk: '录入台上的',
  takeDisk: '打开文件里的这一份',
  takeDesk: '用录入台上的换掉文件里的',
  writeAgain: '重新写这个文件',
}
