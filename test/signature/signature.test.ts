import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { checkFile, readPublicKey, readSecretKey, signFile } from '../../src/signature/minisign.ts'
import { openChecker, openSigner } from '../../src/signature/sign-list.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { gongkai } from '../cli/command.ts'
import { aPair } from './a-pair.ts'
import { digests } from '../site/digests.ts'
import { change } from '../verify/copies.ts'

/** Runs a tool; where it is not installed, the test is skipped by its name. */
function run(context: TestContext, command: string, words: readonly string[], input = ''): string {
  try {
    return execFileSync(command, words, { input, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      context.skip(`${command} is not installed here`)
    throw error
  }
}

const bytes = Buffer.from('aa  index.html\n')

describe('a signature of minisign', () => {
  const { publicText, secretText } = aPair()
  const signature = signFile(
    bytes,
    readSecretKey(secretText, undefined),
    '清单 https://example.org/',
  )

  test('holds for the same bytes, and says its comment', () => {
    const key = readPublicKey(publicText)
    expect(checkFile(bytes, signature, key)).toEqual({ comment: '清单 https://example.org/' })
    const [, line = ''] = publicText.split('\n')
    expect(() => checkFile(bytes, signature, readPublicKey(line))).not.toThrow()
  })

  test('is the same each time', () => {
    const key = readSecretKey(secretText, undefined)
    expect(signFile(bytes, key, '清单 https://example.org/')).toBe(signature)
  })

  test.each([
    ['other bytes', Buffer.from('bb  index.html\n'), signature, '签名和清单不符'],
    ['another comment', bytes, signature.replace('清单', '旧清单'), '签名里的说明被改过'],
    ['no signature', bytes, 'x', '签名文件不是 minisign 的签名'],
  ])('does not hold for %s', (_what, of, text, told) => {
    expect(() => checkFile(of, text, readPublicKey(publicText))).toThrow(told)
  })

  test('does not hold for another key of the same number', () => {
    const other = readPublicKey(aPair().publicText)
    expect(() => checkFile(bytes, signature, other)).toThrow('签名和清单不符')
    expect(() => checkFile(bytes, signature, { ...other, id: Buffer.alloc(8) })).toThrow(
      '另一把钥匙',
    )
  })

  test.each(['x', 'ssh-ed25519 AAAA', ''])(
    'is not made or checked with what is no key: %j',
    (text) => {
      expect(() => readPublicKey(text)).toThrow('公钥不是')
      expect(() => readSecretKey(text, undefined)).toThrow('私钥不是')
    },
  )

  test('holds for minisign itself, whose keys sign here, with a password too', async (context) => {
    const folder = await aFolder()
    const [open, secret, file] = ['pub', 'sec', 'list'].map((name) => join(folder, name))
    if (!open || !secret || !file) throw new Error('no names')
    writeFileSync(file, bytes)
    for (const password of [undefined, '示例']) {
      const words = [
        '-G',
        '-f',
        '-p',
        open,
        '-s',
        secret,
        ...(password === undefined ? ['-W'] : []),
      ]
      run(context, 'minisign', words, `${password}\n${password}\n`)
      const key = readSecretKey(readFileSync(secret, 'utf8'), password)
      writeFileSync(`${file}.minisig`, signFile(bytes, key, 'x'))
      expect(run(context, 'minisign', ['-V', '-p', open, '-m', file])).toContain('verified')
    }
    expect(() => readSecretKey(readFileSync(secret, 'utf8'), '别的')).toThrow('密码不对')
    expect(() => readSecretKey(readFileSync(secret, 'utf8'), undefined)).toThrow('私钥有密码')
    run(context, 'minisign', ['-S', '-s', secret, '-m', file, '-t', '自己签的'], '示例\n')
    const own = readFileSync(`${file}.minisig`, 'utf8')
    const checked = checkFile(bytes, own, readPublicKey(readFileSync(open, 'utf8')))
    expect(checked.comment).toBe('自己签的')
  })
})

test('a signature of ssh is made and checked by ssh-keygen', async (context) => {
  const folder = await aFolder()
  const file = join(folder, 'key')
  run(context, 'ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file])
  const { name, bytes: signature } = openSigner(file)(bytes, '')
  expect(name).toBe('sha256sums.txt.sig')
  const { check } = openChecker(`${file}.pub`)
  expect(() => check(bytes, signature.toString())).not.toThrow()
  expect(() => check(Buffer.from('x'), signature.toString())).toThrow('签名和清单不符')
})

describe('gongkai build --sign', () => {
  test('signs the list, to the same bytes each time, and verify holds it to the key', async () => {
    const folder = await aFolder()
    const content = await aContentFolder({ 'reports/shili/2021.md': reportText() })
    const { publicText, secretText } = aPair()
    const [key, open, out] = ['sec', 'pub', 'dist'].map((name) => join(folder, name))
    if (!key || !open || !out) throw new Error('no names')
    writeFileSync(key, secretText)
    writeFileSync(open, publicText)
    const words = ['build', '--content', content, '--out', out, '--sign', key]
    expect(await gongkai(words)).toMatchObject({ code: 0 })
    const first = await digests(out)
    expect(await gongkai(words)).toMatchObject({ code: 0 })
    expect(await digests(out)).toEqual(first)

    const well = await gongkai(['verify', out, '--key', open], { cwd: folder })
    expect(well.stdout).toContain('清单的签名是这把公钥的。')
    expect(well.code).toBe(0)
    const copy = join(folder, 'copy')
    await cp(out, copy, { recursive: true })
    change(copy, 'sha256sums.txt')
    const swapped = await gongkai(['verify', copy, '--out', out, '--key', open])
    expect(swapped.stdout).toContain('[signature] 签名和清单不符')
    expect(swapped.code).toBe(1)
  })

  test('stops before anything is built where the key cannot sign', async () => {
    const out = join(await aFolder(), 'dist')
    const words = ['build', '--content', await aContentFolder(), '--out', out, '--sign', 'nowhere']
    const { code, stderr } = await gongkai(words)
    expect(stderr).toContain('读不了私钥')
    expect(code).toBe(2)
    expect(() => readFileSync(join(out, 'index.html'))).toThrow()
  })
})
