import { expect, test } from 'vitest'
import { repositoryAt } from '../../src/report/repository.ts'
import { repositorySchema } from '../../src/report/schema/repository.ts'
import { problemsOf } from '../../src/text/locate-problems.ts'

const gitee = { 种类: 'Gitee', 网址: 'https://gitee.com/shili/nianbao' }

function told(entry: object): string {
  const read = repositorySchema.safeParse(entry)
  return read.success
    ? ''
    : problemsOf(read.error)
        .map((one) => one.message + one.hint)
        .join()
}

test('a repository is read, its branch and folder as init writes them unless it says others', () => {
  const plain = { host: 'Gitee', url: 'https://gitee.com/shili/nianbao' }
  expect(repositorySchema.parse(gitee)).toEqual({ ...plain, branch: 'main', folder: 'content/' })
  const said = { ...gitee, 网址: `${gitee.网址}.git/`, 种类: 'gitee', 分支: 'a/b', 文件夹: '.' }
  expect(repositorySchema.parse(said)).toEqual({ ...plain, branch: 'a/b', folder: '' })
  expect(repositorySchema.parse({ ...gitee, 文件夹: '年报/内容/' }).folder).toBe('年报/内容/')
})

test.each([
  [{ ...gitee, 种类: 'SVN' }, /“SVN”.*Gitee、GitHub、GitLab、Gitea、Forgejo、Codeberg/],
  [{ 种类: 'Gitee' }, /缺“网址”/],
  [{ ...gitee, 网址: 'gitee.com/shili' }, /不是网址/],
  [{ ...gitee, 网址: 'javascript:alert(1)//https://x' }, /不是网址/],
  [{ ...gitee, 分支: 'a..b' }, /“分支”写着“a\.\.b”/],
  [{ ...gitee, 分支: '-x' }, /“分支”/],
  [{ ...gitee, 文件夹: '../x' }, /“文件夹”写着“\.\.\/x”.*写一个点/],
  [{ ...gitee, 文件夹: '/content' }, /“文件夹”/],
  [{ ...gitee, 密码: '1' }, /没有这一项/],
])('%j is refused in a sentence', (entry, sentence) => {
  expect(told(entry)).toMatch(sentence)
})

test.each([
  ['https://gitee.com/shili/nianbao.git', 'Gitee', 'https://gitee.com/shili/nianbao'],
  ['git@github.com:shili/nianbao.git', 'GitHub', 'https://github.com/shili/nianbao'],
  ['ssh://git@gitlab.example.org:2222/a/b/c.git', 'GitLab', 'https://gitlab.example.org/a/b/c'],
  ['http://gitea.example.org:3000/a/b', 'Gitea', 'http://gitea.example.org:3000/a/b'],
  ['https://codeberg.org/a/b/', 'Codeberg', 'https://codeberg.org/a/b'],
  ['https://user@forgejo.example.org/a/b.git', 'Forgejo', 'https://forgejo.example.org/a/b'],
])('the address %s tells what its host is', (remote, host, url) => {
  expect(repositoryAt(remote)).toEqual({ host, url })
})

test('an address that does not tell what its host runs tells nothing', () => {
  expect(repositoryAt('https://git.example.gov.cn/zwgk/nianbao.git')).toBeUndefined()
  expect(repositoryAt('没有')).toBeUndefined()
})
