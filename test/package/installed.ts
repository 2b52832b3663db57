import { execFile, spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../setup/free-port.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** npm's own program, which lies in another place on every machine. */
async function npm(words: readonly string[], cwd: string, cache?: string): Promise<string> {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, ...(cache !== undefined && { npm_config_cache: cache }) }
  const { stdout } = await run('npm', [...words, '--no-audit', '--no-fund'], { cwd, env })
  return stdout
}

/** Packs the repository as it stands into a folder; gives the path of the package. */
export async function pack(folder: string): Promise<string> {
  const printed = await npm(['pack', '--json', '--pack-destination', folder], root)
  const [packed] = Object.values(JSON.parse(printed.slice(printed.search(/^[[{]/m))) as object) as {
    filename: string
  }[]
  if (!packed) throw new Error('npm packed nothing')
  return join(folder, packed.filename)
}

/** Has npm install what a folder's package.json asks for, from a registry and a cache of its own. */
export async function install(folder: string, registry: string, cache: string): Promise<void> {
  await npm(['install', '--registry', registry], folder, cache)
}

/** Has pnpm do the same, with a store of its own. */
export async function pnpmInstall(folder: string, registry: string, store: string): Promise<void> {
  const { PATH } = process.env
  const words = ['install', '--registry', registry, '--store-dir', store]
  const program = join(root, 'node_modules/.bin/pnpm')
  await run(program, words, { cwd: folder, env: { PATH, HOME: store } })
}

/** Starts a verb that shows a site; gives the first page at the address it says. */
export async function shownPage(verb: string, folder: string): Promise<string> {
  const { PATH, HOME } = process.env
  const words = [verb, '--port', String(await freePort())]
  const child = spawn(join(folder, 'node_modules/.bin/gongkai'), words, {
    cwd: folder,
    env: { PATH, HOME },
  })
  let printed = ''
  try {
    const url = await new Promise<string>((done, fail) => {
      child.stdout.on('data', (data) => {
        const said = /http:\/\/localhost:\S+?(?=（|\s)/u.exec((printed += String(data)))
        if (said) done(said[0])
      })
      child.stderr.on('data', (data) => (printed += String(data)))
      child.once('exit', () => fail(new Error(`${verb} ended\n${printed}`)))
    })
    return await (await fetch(url)).text()
  } finally {
    const ended = new Promise((done) => child.once('exit', done))
    if (child.exitCode === null && child.kill()) await ended
  }
}

/** Runs the command line that is installed in a folder, there or in another. */
export async function installed(
  words: readonly string[],
  folder: string,
  cwd = folder,
): Promise<string> {
  const launcher = join(folder, 'node_modules/gongkai/src/cli/gongkai.mjs')
  const { PATH, HOME } = process.env
  const { stdout } = await run(process.execPath, [launcher, ...words], {
    cwd,
    env: { PATH, HOME },
  })
  return stdout
}

/** Size and time of every file and folder below one, by path. */
export async function marks(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(path)
      return `${path.slice(dirname(folder).length)} ${size} ${mtimeMs}`
    }),
  )
}
