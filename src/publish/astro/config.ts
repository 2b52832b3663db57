import { mkdirSync } from 'node:fs'
import type { AstroInlineConfig, AstroIntegration } from 'astro'

/**
 * Astro's configuration for a run of the command line. What Astro writes for itself goes below a
 * folder of the user's, which is made: the program may lie where nothing is to be written.
 */
export function astroConfig(integration: AstroIntegration, work: string): AstroInlineConfig {
  mkdirSync(work, { recursive: true })
  // Astro puts what it bundles elsewhere, were it not below the folder it runs in.
  process.chdir(work)
  return { root: work, configFile: false, integrations: [integration] }
}
