/** The pictures of the help; `npm run help-screens` makes them anew, in `public/help/`. */

/** How wide each of them is, in pixels. */
export const SCREEN_WIDTH = 720

/** Each picture by its name: what it shows, in words that stand for it, and how high it is. */
export const screens = {
  search: {
    says: '检索页：上面是检索框和筛选，下面先是逐字相符的报告，词有标记。',
    height: 560,
  },
  table: {
    says: '依申请公开表：左边是行名，上面是各类申请人，最后一栏是总计。',
    height: 560,
  },
  checks: {
    says: '逐项核对：每一条勾稽关系写成一道算式，后面写着平衡。',
    height: 360,
  },
  figure: {
    says: '点一个数字，看到它的名称、含义、引用的写法和几个复制按钮。',
    height: 560,
  },
  desk: {
    says: '录入台：有问题的格旁边有字，表格下面写着当前这一格是什么、原件那一行怎么写、可以做什么。',
    height: 560,
  },
  dev: {
    says: '边改边看：网页顶上写着哪个文件、哪一行、哪里不平衡、怎么改。',
    height: 480,
  },
} as const

/** The name of a picture. */
export type ScreenName = keyof typeof screens
