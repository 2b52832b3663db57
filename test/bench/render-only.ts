/** Our site without its search index: `node test/bench/render-only.ts CONTENT OUT`. */

import { build as buildPages } from 'astro'
import { readPortal } from '../../src/reader/portal.ts'
import { errorsOf } from '../../src/report/finding.ts'
import { astroOptions } from '../../src/cli/astro-options.ts'
import { demandFolder } from '../../src/cli/check.ts'
import { openWorkshop } from '../../src/cli/publish.ts'

const [content = '', out = ''] = process.argv.slice(2)
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

// ADAPT HERE: when build() of src/cli/build.ts can leave out the index, this is one call of it.
const folder = await demandFolder(content)
const { site, findings } = await readPortal(folder)
if (!site || errorsOf(findings).length > 0) throw new Error('the content has errors')
const workshop = await openWorkshop(out)
await buildPages(astroOptions(site, { content: folder, out: workshop.site, cache: workshop.cache }))
await workshop.publish()
