/** What the tools of a page say. */
export const strings = {
  size: { standard: '标准', large: '大', larger: '更大' },
  sizeNow: (size: string) => `字号：${size}`,
  elder: '已进入长者模式：字大，次要的内容移到正文之后。',
  standard: '已退出长者模式。',
  contrast: '已用高对比的颜色。',
  ownColours: '已恢复原来的颜色。',
  copied: '已复制本页链接。',
  notCopied: '没有复制成，请复制地址栏里的网址。',
} as const
