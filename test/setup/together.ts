/**
 * Folders of test files that leave nothing behind in their process, which they share: what they read is
 * read once. `test/together.test.ts` holds them to it.
 */
export const together = [
  'compare',
  'explore',
  'face',
  'import/sources',
  'import/tables',
  'list',
  'page',
  'render',
  'report',
  'sheet',
  'site',
  'text',
  'tools',
  'word',
].map((folder) => `test/${folder}/**/*.test.ts`)
