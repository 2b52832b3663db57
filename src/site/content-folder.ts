import { resolve } from 'node:path'

/** The content folder of this build: what the command line was given, or `content`. */
export function contentFolder(): string {
  return resolve(process.env['GONGKAI_CONTENT'] ?? 'content')
}
