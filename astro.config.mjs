import { defineConfig } from 'astro/config'

// Address and sub-path come from site.yaml, folders from the command line: see src/publish/astro-options.ts.
export default defineConfig({
  trailingSlash: 'always',
  srcDir: './src/site',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    // What builds keep beside the site is as large as the site.
    server: { watch: { ignored: ['**/.*.building/**'] } },
  },
})
