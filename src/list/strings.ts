/** What the tools of a long list say. */
export const strings = {
  filter: '筛选',
  placeholder: '名称、地区里的字',
  all: (label: string) => `全部${label}`,
  found: (count: number, all: number) =>
    count === all ? `共 ${all} 行` : `${all} 行中有 ${count} 行`,
  failed: '没有取到数据，请翻页查看',
  more: (count: number) => `再显示一些（还有 ${count} 行）`,
  nothing: '没有合条件的',
}
