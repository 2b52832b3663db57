import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Commits all of a folder on a day (YYYY-MM-DD), in a repository that is made if there is none. */
export function commitAll(folder: string, day: string): void {
  const date = `${day}T12:00:00+0800`
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
  const git = (...words: string[]): void => {
    const name = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
    execFileSync('git', ['-C', folder, ...name, ...words], { env, stdio: 'ignore' })
  }
  if (!existsSync(join(folder, '.git'))) git('init')
  git('add', '.')
  git('commit', '-m', 'One')
}
