import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

interface Locked {
  readonly dev?: boolean
  readonly version: string
}
interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>
}

/** npm's own program, which lies in another place on every machine. */
async function npm(words: readonly string[], cwd: string): Promise<string> {
  const { PATH, HOME, npm_config_cache: cache } = process.env
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

/** The repository's lock file as a portal that depends on the package would have it. */
async function portalLock(file: string): Promise<LockFile> {
  const text = await readFile(join(root, 'package-lock.json'), 'utf8')
  const { '': own, ...others } = (JSON.parse(text) as LockFile).packages
  const resolved = `file:${file}`
  const used = Object.entries(others).filter(([, { dev }]) => dev !== true)
  return {
    packages: {
      '': { version: '0.0.0', ...{ dependencies: { gongkai: resolved } } },
      'node_modules/gongkai': { ...own, ...{ resolved, devDependencies: undefined } } as Locked,
      ...Object.fromEntries(used),
    },
  }
}

/**
 * Installs a package into an empty folder from npm's cache alone. Gives the reason if that cannot
 * be: npm's cache does not hold what `npm ci` in the repository fetched.
 */
export async function install(file: string, folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true })
  const lock = { name: 'nianbao', lockfileVersion: 3, requires: true, ...(await portalLock(file)) }
  const manifest = { name: 'nianbao', private: true, dependencies: { gongkai: `file:${file}` } }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock))
  try {
    await npm(['ci', '--offline'], folder)
    return undefined
  } catch (error) {
    const { stderr } = error as { stderr: string }
    if (!stderr.includes('ENOTCACHED')) throw error
    return `npm's cache lacks what is needed: ${stderr}`
  }
}

/** Runs the installed command line in a folder. */
export async function installed(words: readonly string[], folder: string): Promise<string> {
  const launcher = join(folder, 'node_modules/gongkai/src/cli/gongkai.mjs')
  const { PATH, HOME } = process.env
  const { stdout } = await run(process.execPath, [launcher, ...words], {
    cwd: folder,
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
