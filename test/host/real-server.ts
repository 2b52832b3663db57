/** Real servers, started with the configuration that `gongkai host` prints. */

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, inject } from 'vitest'
import type { Hosted } from '../../src/host/server.ts'
import { configuration, servers } from '../../src/host/servers.ts'
import type { Served } from '../server.ts'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const APACHE_MODULES = '/usr/lib/apache2/modules'

/** Where a program lies, also among those for administrators; undefined where it is not installed. */
function find(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

interface Kind {
  readonly binary: string
  /** The encodings it sends, but for what is not installed here. */
  readonly encodings: readonly string[]
  /** What its user changes in the printed configuration. */
  readonly adjust?: (config: string) => string
  /** The name under which the printed configuration is kept. */
  readonly file: string
  /** The rest of the configuration, and how the server is started with it. */
  readonly main: (folder: string, port: number) => string
  readonly words: (folder: string) => readonly string[]
  /** Checks the configuration without starting. */
  readonly checks: (folder: string) => readonly string[]
}

const nginx: Kind = {
  binary: 'nginx',
  encodings: existsSync(BROTLI) ? ['br', 'gzip'] : ['gzip'],
  adjust: (config) =>
    existsSync(BROTLI) ? config.replace('#brotli_static on;', 'brotli_static on;') : config,
  file: 'gongkai.conf',
  main: (folder, port) => `${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    # What a server may have of its own is not to reach in.
    location ~* \\.(?:css|js|html)$ { return 418; }
    add_header X-Other other;
    include ${folder}/gongkai.conf;
  }
}
`,
  words: (folder) => ['-p', folder, '-e', `${folder}/log`, '-c', `${folder}/main.conf`],
  checks: (folder) => ['-t', ...nginx.words(folder)],
}

const caddy: Kind = {
  binary: 'caddy',
  encodings: ['br', 'zstd', 'gzip'],
  file: 'gongkai.caddy',
  main: (folder, port) => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	import ${folder}/gongkai.caddy
}
`,
  words: (folder) => ['run', '--config', `${folder}/main.conf`, '--adapter', 'caddyfile'],
  checks: (folder) => ['validate', '--config', `${folder}/main.conf`, '--adapter', 'caddyfile'],
}

const modules = ['alias', 'authz_core', 'autoindex', 'dir', 'headers', 'mime', 'rewrite']

const apache: Kind = {
  binary: 'apache2',
  encodings: ['br', 'gzip'],
  file: 'gongkai.conf',
  main: (folder, port) => `ServerRoot ${folder}
ServerName localhost
ServerTokens Prod
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/log
Mutex file:${folder}
DocumentRoot ${folder}
LoadModule mpm_event_module ${APACHE_MODULES}/mod_mpm_event.so
${modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
User www-data
Group www-data
<Directory />
  Require all denied
</Directory>
Include ${folder}/gongkai.conf
`,
  words: (folder) => ['-D', 'FOREGROUND', '-f', `${folder}/main.conf`],
  checks: (folder) => ['-t', ...apache.words(folder)],
}

const kinds = { nginx, caddy, apache } as const

/** A server that may be installed here. */
export type ServerName = keyof typeof kinds

/** The names of the servers that are tried. */
export const serverNames = Object.keys(kinds) as ServerName[]

/** May anybody get to a folder, whose own rights are set when a server starts? */
function isWithinReach(folder: string): boolean {
  const above = dirname(folder)
  if (above === folder) return true
  return (statSync(above).mode & 0o001) !== 0 && isWithinReach(above)
}

/** Can a server be tried here: is it installed, and can it get to the site? */
export function canTry(name: ServerName): boolean {
  const isRoot = process.getuid?.() === 0
  // Apache never serves with all rights: it takes those of a user of its own.
  const isShutOut = name === 'apache' && isRoot && !isWithinReach(inject('runFolder'))
  return find(kinds[name].binary) !== undefined && !isShutOut
}

/** The encodings a server sends, as far as its parts are installed here. */
export function encodingsOf(name: ServerName): readonly string[] {
  return kinds[name].encodings
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}

/** A server for the tests of a suite: it is started only when one of them is run. */
export function serverForTests(name: ServerName, hosted: Hosted): Served {
  const served = { url: '', close: () => Promise.resolve() }
  beforeAll(async () => {
    Object.assign(served, await startServer(name, hosted))
    return () => served.close()
  })
  return served
}

/** Starts a server with its printed configuration; it serves the site at `hosted.root`. */
async function startServer(name: ServerName, hosted: Hosted): Promise<Served> {
  const { binary, file, adjust, main, words, checks } = kinds[name]
  const program = find(binary)
  const server = servers.find((one) => one.name === name)
  if (program === undefined || !server) throw new Error(`${name} is not installed`)
  // Whoever a server is once it has given up its rights must get to the site.
  await chmod(inject('runFolder'), 0o711)
  const folder = await mkdtemp(join(inject('runFolder'), `${name}-`))
  await mkdir(join(folder, 'home'))
  const port = await freePort()
  const printed = configuration(server, hosted)
  await writeFile(join(folder, file), adjust?.(printed) ?? printed)
  await writeFile(join(folder, 'main.conf'), main(folder, port))
  const { PATH } = process.env
  const env = { PATH, HOME: join(folder, 'home'), XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const checked = spawnSync(program, checks(folder), { env, encoding: 'utf8' })
  if (checked.status !== 0) throw new Error(`${name} refuses its configuration\n${checked.stderr}`)
  const child = spawn(program, words(folder), { env, stdio: 'ignore' })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const url = `http://127.0.0.1:${port}${hosted.site.base}`
  for (let tries = 0; ; tries += 1) {
    if (await fetch(url).catch(() => undefined)) break
    if (child.exitCode !== null || tries > 200) {
      const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '')
      throw new Error(`${name} does not start\n${log}`)
    }
    await pause(25)
  }
  return {
    url,
    close: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
