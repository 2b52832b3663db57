/** The repository a portal's content is kept in, where its host has an editor on the web. */

/** Programs that hosts of repositories run, by the name site.yaml gives them. Codeberg runs Forgejo. */
export const HOST_KINDS = {
  Gitee: 'gitee',
  GitHub: 'github',
  GitLab: 'gitlab',
  Gitea: 'gitea',
  Forgejo: 'gitea',
  Codeberg: 'gitea',
} as const

/** A kind of host as site.yaml writes it. */
export type HostName = keyof typeof HOST_KINDS

/** Where the content is kept. */
export interface Repository {
  readonly host: HostName
  /** Its page on the web, without a slash at the end. */
  readonly url: string
  readonly branch: string
  /** Where the content folder is in it, with a slash at the end; '' for the repository itself. */
  readonly folder: string
}

/** What stands in site.yaml where it says nothing else. */
export const DEFAULT_BRANCH = 'main'

/** The content folder of a portal that `init` wrote. */
export const DEFAULT_FOLDER = 'content'

/** Hosts whose name tells what they run. */
const KNOWN_HOSTS: readonly [RegExp, HostName][] = [
  [/(?:^|\.)gitee\./u, 'Gitee'],
  [/(?:^|\.)github\./u, 'GitHub'],
  [/(?:^|\.)codeberg\./u, 'Codeberg'],
  [/gitlab/u, 'GitLab'],
  [/forgejo/u, 'Forgejo'],
  [/gitea/u, 'Gitea'],
]

const REMOTE = /^(?:(\w+):\/\/)?(?:[^@/]+@)?([^:/]+)(:\d+(?=\/))?[:/]+([^:/].*)$/u

/** The address of a repository's page, of one that may end as git takes it. */
export function pageOf(address: string): string {
  return address.replace(/(?<!\/)\/+$/u, '').replace(/\.git$/u, '')
}

/** What the address git takes tells of a repository; undefined where its host does not tell what it runs. */
export function repositoryAt(remote: string): Pick<Repository, 'host' | 'url'> | undefined {
  const [, scheme, name, port = '', path] = REMOTE.exec(remote) ?? []
  if (name === undefined || path === undefined) return undefined
  const host = KNOWN_HOSTS.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1]
  if (!host) return undefined
  // The port of ssh is not that of the page.
  const isWeb = scheme === 'http' || scheme === 'https'
  const url = `${isWeb ? scheme : 'https'}://${name}${isWeb ? port : ''}/${pageOf(path)}`
  return { host, url }
}
