/** Rules about a portal's own face and pages; the reader of the content folder finds what breaks them. */

import type { SiteRule } from './rule.ts'

/** In the order in which they are listed. */
export const faceRules: readonly SiteRule[] = [
  {
    id: 'accent',
    severity: 'error',
    scope: 'site',
    says: '强调色与浅色底的反差不小于 4.5，字和焦点框都看得清。',
    hint: '换成提示里最接近的颜色，或另选更深的。',
    source: '《网页内容无障碍指南》（WCAG）2.2，成功标准 1.4.3',
  },
  {
    id: 'picture',
    severity: 'error',
    scope: 'site',
    says: '标志和页脚的图片打得开，不动，不大；svg 里没有脚本，也不用图外的东西。',
    hint: '在作图软件里另存为“普通 SVG”，或改用 png。',
  },
  {
    id: 'style-sheet',
    severity: 'error',
    scope: 'site',
    says: '自己的样式表里括号和引号成对，没有 @import，只用 face 文件夹里的图片。',
    hint: '照提示改正，或删去这一处。',
  },
  {
    id: 'face-unused',
    severity: 'note',
    scope: 'site',
    says: 'face 文件夹里的文件都在 site.yaml 或自己的样式表里写着，才会发布。',
    hint: '要用的，在 site.yaml 里写上文件名；不用的不必管，也可以移走。',
  },
  {
    id: 'page-name',
    severity: 'error',
    scope: 'site',
    says: '自己的页面放在 pages/<名称>.md，名称是小写字母、数字和连字符，不与本站原有的网址相同。',
    hint: '改名，或移走这个文件。',
  },
  {
    id: 'page-empty',
    severity: 'error',
    scope: 'site',
    says: '自己的页面有正文。',
    hint: '写上正文，或删去这个文件。',
  },
]
