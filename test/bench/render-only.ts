/** Our site without its search index: `node test/bench/render-only.ts CONTENT OUT`. */

import { build } from '../../src/cli/build.ts'

const [content = '', out = ''] = process.argv.slice(2)
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
process.exitCode = await build(
  { content, out, cache: undefined, precompress: false, sign: undefined, json: false },
  false,
)
