/**
 * gongkai as an integration of Astro: `astro build` reads the content, checks it and writes the whole
 * site; `astro dev` shows the same while it is edited; `astro preview` serves it where it will stand.
 * README, “东西在哪里”, follows one figure through the files named here.
 */

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import type { Connect } from 'vite'
import { readPortal } from '../reader/portal.ts'
import { handOver } from '../site/portal.ts'
import {
  always,
  ofBuilds,
  ofEditing,
  ofUnvisited,
  placeOf,
  programPlaces,
} from './astro/settings.ts'
import type { Built, Reporter } from './build-terms.ts'
import { openBuilding, type Building } from './building.ts'
import { demandPlaces } from './places.ts'
import { openKey } from './signing-key.ts'
import { takeTurn } from './disk/turn.ts'
import type { Editing } from './dev/editing.ts'

/** What the integration may be told; all of it has a default. */
export interface Options {
  /** The content folder; `content` in the project's folder unless told otherwise. */
  readonly content?: string
  /** Where builds keep what the next one need not do again; beside the site unless told otherwise. */
  readonly cache?: string | undefined
  readonly isSearchable?: boolean
  /** Whether text files get compressed twins (.gz, .br, .zst), for servers that send those. */
  readonly isPrecompressed?: boolean
  /** The file of a secret key that signs the list of the site's digests: of minisign, or of ssh. */
  readonly sign?: string | undefined
  readonly reporter?: Reporter
  /** What answers requests besides, while content is edited. */
  readonly beside?: Connect.NextHandleFunction
  /** Told what a build came to. */
  readonly onBuilt?: (built: Built) => void
}

/** The integration, which may also be ended from outside when a build did not get to its end. */
export interface Gongkai extends AstroIntegration {
  readonly end: () => Promise<void>
}

const PROGRESS_MS = 2000

/** Tells a log how a build goes on: its parts, and who is waited for. */
function logReporter(logger: AstroIntegrationLogger): Reporter {
  return {
    phase: () => {},
    tell: () => {},
    wait: (holder) => logger.info(`另一次构建（进程 ${holder}）正在进行，等它完成…`),
  }
}

/** Logs now and then how many organs have been read: thousands take a while. */
function progressLog(logger: AstroIntegrationLogger): (done: number, all: number) => void {
  let last = Date.now()
  return (done, all) => {
    if (Date.now() - last < PROGRESS_MS) return
    last = Date.now()
    logger.info(`正在读报告：${done}/${all} 个机关`)
  }
}

/** The integration for `astro.config.mjs`. */
export function gongkai(options: Options = {}): Gongkai {
  let building: Building | undefined
  let editing: Editing | undefined
  let content = ''
  /** Where Astro writes for itself. */
  let own: URL
  let base = '/'
  /** What is to be given back, whatever comes of the run; the last taken is the first. */
  const endings: (() => void | Promise<void>)[] = []
  const end = async (): Promise<void> => {
    for (let one = endings.pop(); one; one = endings.pop()) await one()
  }
  return {
    name: 'gongkai',
    end,
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        own = new URL('.astro/', config.root)
        updateConfig(always)
        updateConfig(programPlaces(own))
        content = resolve(options.content ?? fileURLToPath(new URL('content', config.root)))
        updateConfig(command === 'dev' ? ofEditing : ofUnvisited)
        // Types are made without content.
        if (command === 'sync') return
        if (command !== 'build') {
          const { site } = await readPortal(content)
          updateConfig(placeOf(site))
          base = site?.base ?? '/'
          return
        }
        updateConfig(ofBuilds)
        // Vite would let these two, where a machine has them, stand in for the portal's own.
        delete process.env['BASE_URL']
        process.env['NODE_ENV'] = 'production'
        // Astro empties the folder it writes to, and moves files there from one of the project's.
        const rendered = new URL('rendered/', own)
        const out = resolve(fileURLToPath(config.outDir))
        const reporter = options.reporter ?? logReporter(logger)
        const cache = options.cache === undefined ? undefined : resolve(options.cache)
        await demandPlaces({ content, out, cache })
        const sign = openKey(options.sign)
        updateConfig({ outDir: rendered, build: { client: rendered, server: rendered } })
        endings.push(await takeTurn(fileURLToPath(new URL('turn', own)), reporter.wait))
        // Not before the end of the process: Astro goes on writing there after a refusal.
        process.once('exit', () => rmSync(rendered, { recursive: true, force: true }))
        building = await openBuilding({
          content,
          out,
          rendered: fileURLToPath(rendered),
          cache,
          isSearchable: options.isSearchable ?? true,
          isPrecompressed: options.isPrecompressed ?? false,
          sign,
          reporter,
        })
        endings.push(building.end)
        updateConfig(placeOf(building.site))
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          // The last moment before pages are rendered: Astro has bundled them meanwhile.
          getStaticPaths: async () => {
            if (!building) throw new Error('no build was begun')
            handOver(await building.compose())
            const paths = await own.getStaticPaths()
            return paths.filter(({ pathname }) =>
              building?.isStale(pathname.replace(/^\/|\/?$/g, '') + '/'),
            )
          },
        }))
      },
      'astro:build:setup': ({ pages, updateConfig }) => {
        if (building) updateConfig({ plugins: building.bundle(pages) })
      },
      'astro:build:done': async ({ logger }) => {
        if (!building) return
        const built = await building.finish()
        await end()
        options.onBuilt?.(built)
        logger.info(`${built.reports} 份报告，${built.pages} 个页面。`)
      },
      'astro:server:setup': async ({ server, logger }) => {
        // Astro sets its server up again when its own configuration has changed.
        await end()
        const { openEditing } = await import('./dev/editing.ts')
        const { reload, serveContent } = await import('./dev/serve-content.ts')
        editing = openEditing({
          content,
          work: fileURLToPath(new URL('editing', own)),
          onRead: progressLog(logger),
          onChange: (edition) => {
            for (const { file, line, message } of edition.errors)
              logger.error(`${file}:${line} ${message}`)
            const now = edition.content?.site.base ?? base
            // Astro holds on to the sub-path it was started with.
            if (now !== base) logger.warn(`子路径改成了 ${now}，重新启动以后才生效。`)
            reload(server)
          },
        })
        endings.push(editing.end)
        if (options.beside) server.middlewares.use(options.beside)
        serveContent(server, editing, { content, base })
      },
      'astro:server:done': end,
    },
  }
}
