import { defineConfig } from 'astro/config'
import { gongkai } from './src/publish/integration.ts'

// All that a portal needs is set by the integration: address and sub-path come from content/site.yaml.
export default defineConfig({ srcDir: './src/site', integrations: [gongkai()] })
