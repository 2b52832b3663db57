import type { AstroInlineConfig, AstroIntegration } from 'astro'
import { projectFolder } from './program.ts'

/** Astro's configuration for a run of the command line: as astro.config.mjs has it, the integration apart. */
export function astroConfig(integration: AstroIntegration): AstroInlineConfig {
  return {
    root: projectFolder,
    configFile: false,
    srcDir: './src/site',
    integrations: [integration],
  }
}
