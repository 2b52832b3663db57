import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCall } from '../../src/cli/command-line.ts'
import { verbHelp } from '../../src/cli/help.ts'
import { choice, content, flag, organ, port, year } from '../../src/cli/option.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { declareVerb } from '../../src/cli/verb.ts'
import { everyVerb } from '../../src/cli/verbs.ts'
import { gongkai } from './command.ts'

const verb = declareVerb({
  says: '示例',
  arguments: [{ name: '机关' }, { name: '年度' }],
  example: 'gongkai show shili 2021',
  options: {
    content,
    organ,
    year,
    port,
    force: flag('强写'),
    as: choice('样子', ['a', 'b'], '样'),
  },
  run: () => Promise.resolve(0),
})
const many = declareVerb({ ...verb, arguments: [{ name: '文件', isMany: true, isOptional: true }] })

describe('readCall(name, verb, typed)', () => {
  it('gives the value of every option the verb declares, and the words', () => {
    const typed = ['shili', '--force', '--port=80', '2021', '--organ', 'a-b', '--as', 'b']
    expect(readCall('show', verb, typed)).toEqual({
      values: { content: 'content', organ: 'a-b', year: undefined, port: 80, force: true, as: 'b' },
      words: ['shili', '2021'],
      isHelp: false,
    })
  })

  it('takes any number of words where the verb does, and words like options after --', () => {
    expect(readCall('show', many, []).words).toEqual([])
    expect(readCall('show', many, ['a', '-', 'b', '--', '--force']).words).toEqual([
      ...['a', '-', 'b', '--force'],
    ])
  })

  it('asks for help wherever it stands', () => {
    for (const typed of [['--help'], ['-h'], ['a', '--wrong', '--help']])
      expect(readCall('show', verb, typed).isHelp).toBe(true)
  })

  it.each([
    [['--fix'], 'gongkai show 没有“--fix”这个选项。可用的有：--content、'],
    [['--frce'], 'gongkai show 没有“--frce”这个选项，是不是 --force？'],
    [['--cont', 'x'], 'gongkai show 没有“--cont”这个选项，是不是 --content？'],
    [['--constructor'], 'gongkai show 没有“--constructor”这个选项'],
    [['--content'], '“--content”后面要写文件夹。'],
    [['--content', '--force'], '“--content”后面要写文件夹。'],
    [['--force=yes'], '“--force”后面不写值，“=yes”请删去。'],
    [['--as', 'c'], '没有“c”这种样子。可用的有：a、b。'],
    [['--port', '65536'], '端口“65536”不是'],
    [['--port='], '端口“”不是'],
    [['--year', '21'], '年度“21”不是四位数的年份'],
    [['--organ', 'Shili'], '机关代号“Shili”不合要求'],
    [['shili'], '请写明机关和年度，如 gongkai show shili 2021。'],
    [['shili', '2021', 'x', 'y'], '多写了“x y”。用法：gongkai show 机关 年度 [选项]'],
  ])('%j is refused in a sentence', (typed, told) => {
    expect(() => readCall('show', verb, typed)).toThrow(UsageError)
    expect(() => readCall('show', verb, typed)).toThrow(told)
  })
})

it('the help of a verb tells every option, what it takes and what holds without it', () => {
  expect(verbHelp('show', verb).split('\n')).toEqual([
    'gongkai show 机关 年度 [选项]',
    '',
    '示例。',
    '例如：gongkai show shili 2021',
    '',
    '选项：',
    '  --content 文件夹  内容文件夹（默认 content）',
    '  --organ 代号      机关的代号，认不出机关的时候用',
    '  --year 年度       报告的年度，标题里没有的时候用',
    '  --port 端口       端口（默认 4321）',
    '  --force           强写',
    '  --as a|b          样',
    '  -h, --help        显示这些说明',
  ])
})

describe('the command line', () => {
  it.each([
    [['buidl'], '没有“buidl”这个命令，是不是 build？'],
    [['launch'], '没有“launch”这个命令。可用的有：init、import、organs import、'],
    [['constructor'], '没有“constructor”这个命令'],
    [['help', 'chek'], '没有“chek”这个命令，是不是 check？'],
    [['--out', 'x', 'build'], '请先写命令，再写选项“--out”'],
    [['build', '--fix'], 'gongkai build 没有“--fix”这个选项'],
    [['check', '--format', 'xml'], '没有“xml”这种输出'],
  ])('%j exits 2 with a sentence', async (words, told) => {
    const { code, stderr, stdout } = await gongkai(words)
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('without a command shows what there is, and exits 2', async () => {
    const { code, stdout } = await gongkai([])
    expect(stdout).toContain('用法：')
    expect(code).toBe(2)
  })

  it('asked for help shows every verb, or the one that is named', async () => {
    const all = await gongkai(['help'])
    for (const { name, verb } of await everyVerb()) {
      expect(all.stdout).toContain(`  ${name} `)
      expect(all.stdout).toContain(verb.says)
    }
    expect(await gongkai(['--help'])).toEqual(all)
    const one = await gongkai(['build', '--help'])
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(one.stdout).toMatch(/^gongkai build \[选项\]\n/)
    expect(await gongkai(['help', 'build'])).toEqual(one)
  })

  it('tells the version of the package', async () => {
    const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
    const { version } = JSON.parse(manifest) as { version: string }
    expect(await gongkai(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})
