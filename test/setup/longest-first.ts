import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files that take longest, the longest first. */
const LONGEST = [
  'publish/cached-is-clean',
  'package/package',
  'cli/build',
  'signature/signature',
  'content/quoted',
  'reader/slow-report',
  'traditional/site',
  'site/keyboard',
  'site/look',
  'tools/elder',
  'desk/reading/reading',
  'cli/astro',
  'site/figure-links',
  'site/extremes',
  'explore/explore',
  'desk/walk/walk',
  'desk/disk/disk',
  'publish/dev/dev',
  'verify/verify-address',
  'site/face',
  'patterns/patterns',
  'import/property/property',
  'cli/places',
  'verify/verify-folder',
].map((name) => join(import.meta.dirname, `../${name}.test.ts`))

/**
 * Test files in the order that keeps all workers busy to the end: a clone that has never run them
 * knows their sizes only, and one long file begun last leaves a core idle.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONGEST.find((file) => !existsSync(file))
    if (gone !== undefined) throw new Error(`${gone} is listed in longest-first.ts, and is gone`)
    const placeOf = ({ moduleId, project }: TestSpecification): number => {
      const at = LONGEST.indexOf(moduleId)
      if (at >= 0) return at
      // A process is shared by files that follow one another.
      return project.config.isolate ? LONGEST.length : LONGEST.length + 1
    }
    const known = await super.sort(files)
    return known.sort((one, other) => placeOf(one) - placeOf(other))
  }
}
