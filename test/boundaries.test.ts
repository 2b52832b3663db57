import { describe, expect, test } from 'vitest'
import { formats } from '../src/report/formats/index.ts'
import { plainLabel } from '../src/report/labels.ts'
import { leaves } from '../src/report/spec.ts'
import { browserScripts, importsOf, sourceFiles, type SourceFile } from './setup/source.ts'

const files = sourceFiles()

/** What the code of each folder may import of the others. */
const ARROWS: Record<string, string[]> = {
  report: [],
  text: ['report'],
  face: ['report'],
  search: ['report', 'page'],
  render: ['report'],
  page: ['report', 'render', 'tools'],
  compare: ['report', 'page'],
  tools: [],
  sheet: [],
  word: ['report', 'text', 'render'],
  list: ['report', 'compare'],
  explore: ['report', 'render', 'page', 'sheet', 'compare'],
  traditional: ['report', 'render', 'search'],
  reader: ['report', 'text', 'face'],
  import: ['report', 'text', 'reader'],
  desk: ['report', 'text', 'import', 'render', 'page', 'compare', 'word', 'tools'],
  site: [
    'report',
    'text',
    'reader',
    'render',
    'search',
    'page',
    'sheet',
    'list',
    'explore',
    'compare',
    'desk',
    'tools',
    'traditional',
  ],
  host: ['report', 'render', 'search', 'site'],
  signature: ['host'],
  verify: ['report', 'host', 'signature'],
  publish: [
    'report',
    'text',
    'reader',
    'render',
    'search',
    'site',
    'host',
    'signature',
    'traditional',
  ],
  cli: [
    ...['report', 'text', 'reader', 'import', 'site', 'host', 'signature', 'verify', 'publish'],
    // The addresses by which the desk asks for the content folder.
    'desk',
  ],
}

/** The packages that run in the browser, and the folders they are for. */
const BROWSER_PACKAGES: Record<string, string[]> = {
  'write-excel-file/universal': ['sheet'],
  fflate: ['sheet', 'import'],
  hyparquet: ['explore'],
  diff: ['compare'],
  // What reads the file of a report, on the desk as everywhere.
  'gray-matter': ['text'],
  'js-yaml': ['text'],
  zod: ['report', 'text'],
  remark: ['text'],
  unified: ['text'],
  hast: ['text', 'import'],
  mdast: ['text', 'word'],
  'mdast-util-gfm-table': ['text'],
  'micromark-extension-gfm-table': ['text'],
  'remark-cjk-friendly': ['text'],
  'remark-rehype': ['text'],
  'rehype-sanitize': ['text'],
  'rehype-stringify': ['text'],
  docx: ['word'],
  idb: ['desk'],
  // What reads sources there, each when a file wants it.
  parse5: ['import'],
  'hast-util-from-parse5': ['import'],
  mammoth: ['import'],
  'postal-mime': ['import'],
  unpdf: ['import'],
  '@e965/xlsx': ['import'],
  '@noble/hashes/sha2.js': ['render'],
  '@noble/hashes/utils.js': ['render'],
  qr: ['render'],
}

const folderOf = (path: string): string => path.split('/')[0] ?? ''

/** Imports for which the claim does not hold, each with the file it stands in. */
function strayImports(
  among: readonly SourceFile[],
  isAllowed: (name: string, path: string) => boolean,
): string[] {
  return among.flatMap((file) =>
    importsOf(file)
      .filter((name) => !isAllowed(name, file.path))
      .map((name) => `${file.path} imports ${name}`),
  )
}

/** Files that import each other in a circle, each as the way round. */
function circlesIn(among: readonly SourceFile[]): string[] {
  const imports = new Map(among.map((file) => [file.path, importsOf(file)]))
  const done = new Set<string>()
  const found: string[] = []
  function walk(path: string, way: readonly string[]): void {
    const on = [...way, path]
    if (way.includes(path)) found.push(on.slice(way.indexOf(path)).join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const next of imports.get(path) ?? []) if (imports.has(next)) walk(next, on)
    done.add(path)
  }
  for (const path of imports.keys()) walk(path, [])
  return found
}

/** All that some files bring along, packages and parts of Node among it. */
function reachedFrom(some: readonly SourceFile[]): { own: SourceFile[]; names: Set<string> } {
  const own = [...some]
  const names = new Set(some.flatMap(importsOf))
  for (const name of names) {
    const file = files.find((one) => one.path === name)
    if (!file) continue
    own.push(file)
    for (const next of importsOf(file)) names.add(next)
  }
  return { own, names }
}

function isOwn(name: string): boolean {
  return files.some((file) => file.path === name)
}

describe('who may import whom', () => {
  test.each(Object.entries(ARROWS))('%s imports only itself and %j', (folder, allowed) => {
    const among = files.filter((file) => folderOf(file.path) === folder)
    expect(
      strayImports(among, (name) => !isOwn(name) || [folder, ...allowed].includes(folderOf(name))),
    ).toEqual([])
  })

  test('no files import each other in a circle', () => {
    expect(circlesIn(files)).toEqual([])
  })

  test('report/ imports nothing from outside but zod, and that only in schemas', () => {
    const among = files.filter((file) => folderOf(file.path) === 'report')
    expect(among.length).toBeGreaterThan(10)
    expect(
      strayImports(
        among,
        (name, path) => isOwn(name) || (name === 'zod' && path.startsWith('report/schema/')),
      ),
    ).toEqual([])
  })

  test.each([
    'report',
    'text',
    'face',
    'render',
    'search',
    'page',
    'sheet',
    'word',
    'list',
    'explore',
    'compare',
    'desk',
    'tools',
  ])('%s/ imports no part of Node', (folder) => {
    const among = files.filter((file) => folderOf(file.path) === folder)
    expect(among.length).toBeGreaterThan(2)
    expect(strayImports(among, (name) => !name.startsWith('node:'))).toEqual([])
  })

  test('only the site knows Astro', () => {
    const astro = ['site']
    expect(
      strayImports(
        files,
        (name, path) => !name.startsWith('astro:') || astro.includes(folderOf(path)),
      ),
    ).toEqual([])
  })

  test('what runs in the browser imports no part of Node, and packages only where they are for', () => {
    const { own: reached } = reachedFrom(files.flatMap(browserScripts))
    expect(reached.length).toBeGreaterThan(0)
    expect(
      strayImports(
        reached,
        (name, path) => isOwn(name) || (BROWSER_PACKAGES[name] ?? []).includes(folderOf(path)),
      ),
    ).toEqual([])
  })
})

test('what makes the text of a file fit to be published brings along nothing that reads reports', () => {
  const reading = ['text/report-text.ts', 'gray-matter', 'zod', 'remark']
  const reached = (path: string): string[] => {
    const { names } = reachedFrom(files.filter((file) => file.path === path))
    return reading.filter((name) => names.has(name))
  }
  // Threads that only write files load it.
  expect(reached('text/public-text.ts')).toEqual([])
  expect(reached('text/figure-words.ts')).toEqual(reading)
})

describe('where things are', () => {
  test('only cli/ prints and exits', () => {
    const loud = files.filter(
      ({ path, text }) =>
        folderOf(path) !== 'cli' && /\bconsole\.\w|process\.(?:exit|stdout|stderr)/.test(text),
    )
    expect(loud.map((file) => file.path)).toEqual([])
  })

  test('no folder is a drawer', () => {
    const drawers = files.filter(({ path }) =>
      /(?:^|\/)(?:utils|lib|core|types|helpers)\//.test(path),
    )
    expect(drawers).toEqual([])
  })

  test('no file is longer than 200 lines, the statutory forms and the tokens apart', () => {
    const long = files.filter(
      ({ path, text }) =>
        !path.startsWith('report/formats/') &&
        !path.endsWith('tokens.css') &&
        text.trimEnd().split('\n').length > 200,
    )
    expect(long.map((file) => file.path)).toEqual([])
  })

  test('a printed label stands in the declaration of the form, and nowhere else', () => {
    const tables = formats.flatMap((format) => format.tables)
    const headings = tables.flatMap((table) =>
      table.bands.flatMap((band) => [...leaves(band.rows), ...leaves(band.columns)]),
    )
    const labels = [
      ...headings.map(({ heading }) => plainLabel(heading.label)),
      ...formats.flatMap((format) => format.sections.map((section) => section.title)),
    ]
    // A short label may be a word of a rule's sentence; a page has no sentence that needs one.
    const isTelling = (label: string, path: string): boolean =>
      label.length > (folderOf(path) === 'site' ? 5 : 6)
    const all = [...new Set(labels)]
    expect(all.filter((label) => isTelling(label, 'report')).length).toBeGreaterThan(15)
    const elsewhere = files.filter((file) => !file.path.startsWith('report/formats/'))
    expect(
      all.flatMap((label) =>
        elsewhere
          .filter(({ path, text }) => isTelling(label, path) && text.includes(label))
          .map(({ path }) => `${path}: ${label}`),
      ),
    ).toEqual([])
  })
})

const EDITION_FACT =
  /(?<![〔\d])20\d\d(?:[、至—-]\s*20\d\d)*\s*(?:年度?)?\s*(?:起|版|及?以?后|之?前|的?报告|改)|[五六]个(?:部分|方面)|第[一二三四五六]部分/u

/** What a file says, without its comments. */
function saidIn({ text }: SourceFile): string[] {
  return text.split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
}

test('which edition is for which year, and how many sections it has, only the declarations say', () => {
  const elsewhere = files.filter(
    ({ path }) => !path.startsWith('report/formats/') && !path.startsWith('import/'),
  )
  expect(
    elsewhere.flatMap((file) =>
      saidIn(file)
        .filter((line) => EDITION_FACT.test(line))
        .map((line) => `${file.path}: ${line.trim()}`),
    ),
  ).toEqual([])
})

describe('these checks can fail', () => {
  const file = {
    path: 'report/x.ts',
    text: "import { a } from '../cli/main.ts'\nimport 'node:fs'\nconst b = await import('astro:content')",
  }

  test('a fact about an edition is found, and a citation or an example is none', () => {
    for (const text of [
      '2019、2020 年用 2019 版',
      '2021 年起',
      '统计项目在 2021 年改过',
      '六个部分',
    ])
      expect(text).toMatch(EDITION_FACT)
    for (const text of ['国办公开办函〔2021〕30号', '如 2024。', '（2020-12 版）'])
      expect(text).not.toMatch(EDITION_FACT)
  })

  test('imports are found, however they are written', () => {
    expect(importsOf(file)).toEqual(['cli/main.ts', 'node:fs', 'astro:content'])
    expect(strayImports([file], () => false)).toHaveLength(3)
  })

  test('a circle is found, and is no circle where only one file imports the other', () => {
    const one = { path: 'a.ts', text: "import './b/b.ts'" }
    const other = { path: 'b/b.ts', text: "import type { A } from '../a.ts'" }
    expect(circlesIn([one, other])).toEqual(['a.ts → b/b.ts → a.ts'])
    expect(circlesIn([one, { ...other, text: '' }])).toEqual([])
  })

  test('the scripts of a component are found, and its data blocks are not', () => {
    const text =
      "---\nimport 'a'\n---\n<script>import './b.ts'</script><script type=\"application/json\">{}</script>"
    expect(browserScripts({ path: 'x.astro', text }).flatMap(importsOf)).toEqual(['b.ts'])
  })
})
