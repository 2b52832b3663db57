import { defineConfig } from 'astro/config'

// Address and sub-path come from site.yaml, folders from the command line: see src/cli/astro-options.ts.
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
})
