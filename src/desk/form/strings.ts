/** What the form of the desk says. */
export const strings = {
  size: (lines: number, columns: number) => `${lines} 行 ${columns} 列`,
  nothingToPaste: '剪贴板里没有可以粘贴的数。',
  noFigure: (line: number, column: number, word: string) =>
    `第 ${line} 行第 ${column} 格“${word.slice(0, 20)}”不是数，没有粘贴；请只选数字的格，再复制一次。`,
  tooLarge: (size: string, room: string) =>
    `复制的有 ${size}，从这一格起只放得下 ${room}，没有粘贴；请把光标放到左上角那一格。`,
  pasted: (size: string) => `粘贴了 ${size}。`,
  copied: (size: string) => `复制了 ${size}。`,
  picked: (size: string) => `选了 ${size}。`,
  undone: (name: string) => `撤消到“${name}”。`,
  redone: (name: string) => `重做到“${name}”。`,

  /** Short marks in a cell. */
  formerMark: (word: string) => `原 ${word === '' ? '没有写' : word}`,
  errorMark: '× 有错',
  warningMark: '！提醒',
  doubtMark: '？存疑',
  repairMark: (value: string) => `${value}？`,

  /** The same in sentences. */
  former: (word: string) => `改过：原为 ${word === '' ? '没有写' : word}。`,
  missing: '文件里没有这一格，请先补上这一行。',
  failure: (sides: string) => `合计不平衡：${sides}。`,
  accepted: (message: string, reason: string) => `原文如此：${message}说明：${reason}`,
  finding: (severity: string, message: string, hint: string) => `${severity}：${message}${hint}`,
  doubt: (message: string, hint: string) => `存疑：${message}${hint}`,
  original: (source: string, excerpt: string) =>
    `原件${source}${source !== '' && excerpt !== '' ? '：' : ''}${excerpt === '' ? '' : `“${excerpt}”`}`,

  /** What can be done at a cell. */
  fillTotal: (value: string) => `合计应为 ${value}，填入`,
  fillRepair: (value: string) => `改为 ${value} 全表就平衡，填入`,
  restore: (word: string) => `改回 ${word}`,
  write: (word: string) => `写“${word}”`,
  seen: '看过了',
  undo: '撤消',
  redo: '重做',
  next: '下一处要看的',
  nothingLeft: '没有别的要看的格了。',
  isFine: '这一格现在没有问题。',

  /** Around the tables. */
  begin: '点一格就能填；填好按回车到下一行，按 Tab 到右边一格。',
  barName: '当前这一格',
  skip: (name: string) => `跳过${name}表`,
  unread: (count: number) => `还有 ${count} 格待核。`,
  broken: '文件头有错，读不出表格；改好以后才能填。',
  allRead: '没有待核的格。',
  keys: '键盘怎么用',
  keyList: [
    ['方向键、Home、End、Ctrl＋方向键', '移到别的格'],
    ['直接打字', '换掉这一格原来的'],
    ['F2、双击', '在原来的上面改，左右键移动光标'],
    ['回车、Shift＋回车', '到下一行、上一行；用 Tab 填了一行的，回到这一行开头的那一栏'],
    ['Tab、Shift＋Tab', '到后一格、前一格'],
    ['Esc', '不改了，回到打字以前的样子'],
    ['Shift＋方向键、按住拖动', '选几格；Ctrl＋C 复制，Ctrl＋V 从这一格起粘贴'],
    ['Ctrl＋Z、Ctrl＋Y', '撤消、重做'],
    ['Alt＋=', '填入应有的合计'],
    ['F8', '到下一处要看的'],
    ['Alt＋↓', '到下面说明这一格的几个按钮；Esc 回到这一格'],
  ],
} as const
