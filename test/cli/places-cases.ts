/** Folders that a build must not use; all else is `content` and `dist` side by side. */

/** What stands somewhere, what a build is pointed at, and a word of why it is refused. */
export interface Case {
  /** Files of the user, and links (`-> where`), by their names. */
  readonly files?: Readonly<Record<string, string>>
  readonly content?: string
  readonly out?: string
  readonly cache?: string
  readonly told: string
}

const digest = '0123456789abcdef'.repeat(2)
/** Said of a folder that is somebody's. */
export const others = '里有别的文件'

/** Folders that are somebody's, by what is wrong with them. */
export const cases: Readonly<Record<string, Case>> = {
  'out: a folder with other files': { files: { 'dist/letter.txt': '1' }, told: others },
  'out: files named like a site’s': {
    files: { 'dist/index.html': '1', 'dist/data/all.csv': '2', 'dist/organs': '3' },
    told: others,
  },
  'out: somebody’s data package': {
    files: { 'dist/data/datapackage.json': '{"name":"mine"}', 'dist/data/all.csv': '2' },
    told: others,
  },
  'out: a folder named like a site’s file': {
    files: { 'dist/data/datapackage.json/a.txt': '1' },
    told: others,
  },
  'out: a data package that is no JSON': {
    files: { 'dist/data/datapackage.json': 'null' },
    told: others,
  },
  'out: a file': { files: { dist: '1' }, told: '不是文件夹' },
  'out: a link to a folder': { files: { 'else/a.txt': '1', dist: '-> else' }, told: '链接' },
  'out: a link to nothing': { files: { dist: '-> nowhere' }, told: '链接' },
  'out: the folder of all': { out: '.', told: '内容文件夹' },
  'out: the content folder': { out: 'content', told: '内容文件夹' },
  'out: among the reports': { out: 'content/reports/shili/dist', told: '放内容的' },
  'out: the folder of the reports': { out: 'content/reports', told: '放内容的' },
  'out: among the pages': { out: 'content/pages', told: '放内容的' },
  'out: among the reports, by a link': {
    files: { short: '-> content/reports' },
    out: 'short/dist',
    told: '放内容的',
  },
  'beside out: somebody’s folder': {
    files: { '.dist.building/letter.txt': '1' },
    told: others,
  },
  'beside out: folders named like the program’s': {
    files: { '.dist.building/site/a.txt': '1', '.dist.building/cache/version': '1' },
    told: others,
  },
  'beside out: a link': { files: { 'else/a.txt': '1', '.dist.building': '-> else' }, told: '链接' },
  'beside out: a link in it': {
    files: {
      'else/a.txt': '1',
      '.dist.building/turn': '',
      '.dist.building/site': '-> ../else',
    },
    told: '链接',
  },
  'beside out: a file': { files: { '.dist.building': '1' }, told: '不是文件夹' },
  'content: in the folder beside out': {
    content: '.dist.building/site',
    told: '放中间文件的文件夹',
  },
  'cache: a folder with other files': {
    files: { 'kept/letter.txt': '1' },
    cache: 'kept',
    told: others,
  },
  'cache: files and folders named like a cache’s': {
    files: {
      'kept/organs/a.csv': '1',
      'kept/lists/a.txt': '2',
      'kept/shards/a.pack': '3',
      'kept/data/a.txt': '4',
      'kept/version': '1.0',
    },
    cache: 'kept',
    told: others,
  },
  'cache: a file where a folder is due': {
    files: { 'kept/version': digest, 'kept/organs': 'mine' },
    cache: 'kept',
    told: '不是文件夹',
  },
  'cache: a link where a folder is due': {
    files: { 'kept/version': digest, 'kept/data': '-> ../content', 'content/a.pack': 'mine' },
    cache: 'kept',
    told: '不是文件夹',
  },
  'cache: a file': { files: { kept: '1' }, cache: 'kept', told: '不是文件夹' },
  'cache: the content folder': { cache: 'content', told: '内容文件夹' },
  'cache: among the reports': { cache: 'content/reports/kept', told: '放内容的' },
  'cache: above the content folder': { cache: '.', told: '内容文件夹' },
  'cache: the folder of the site': { cache: 'dist', told: '套在一起' },
  'cache: in the site': { cache: 'dist/kept', told: '套在一起' },
  'cache: above the site': { out: 'kept/dist', cache: 'kept', told: '套在一起' },
  'cache: where the next site is made': { cache: '.dist.building/site', told: '套在一起' },
}
