import { grouped } from '../report/grouped.ts'

/** What the tools of a long list say. */
export const strings = {
  filter: '筛选',
  placeholder: '名称、地区里的字',
  all: (label: string) => `全部${label}`,
  found: (count: number, all: number) =>
    count === all ? `共 ${grouped(all)} 行` : `${grouped(all)} 行中有 ${grouped(count)} 行`,
  failed: '没有取到数据，请翻页查看',
  more: (count: number) => `再显示一些（还有 ${grouped(count)} 行）`,
}
