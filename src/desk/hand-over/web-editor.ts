/**
 * The web editors of hosts of repositories, and how much of a file each takes in its address.
 *
 * - GitHub: `new/<branch>?filename=<path>&value=<text>` (github.com/isaacs/github/issues/1527; its
 *   documentation leaves it out: github.com/github/docs/issues/30967), `edit/<branch>/<path>` without a
 *   text. Addresses over the server's limit end in 414 (docs.github.com, “Creating an issue from a URL
 *   query”).
 * - GitLab: `-/new/<branch>?file_name=<path>`, `-/edit/<branch>/<path>`. The text (`content`, once
 *   `file`) no longer reaches the editor: gitlab.com/gitlab-org/gitlab/-/issues/594214 and 532221.
 * - Gitea, Forgejo, Codeberg: `_new/<branch>/<folder>?filename=<name>&value=<text>`
 *   (docs.gitea.com/development/integrations, “Pre-Fill New File name and contents”),
 *   `_edit/<branch>/<path>`. Newer ones may go on to the path without the text.
 * - Gitee: `new/<branch>`, which is where its own “新建文件” leads and takes no name;
 *   `edit/<branch>/<path>` (as VuePress links to it: github.com/vuepress/ecosystem, resolveEditLink).
 */

import { HOST_KINDS, type Repository } from '../../report/repository.ts'

/** Where an editor opens, and what stands in it then. */
export interface WebEditor {
  readonly href: string
  /** The file's path in the repository. */
  readonly path: string
  /** The name and the text; the name; or nothing of it. */
  readonly filled: 'text' | 'name' | 'nothing'
  /** It opens a file that is there already, whose text is to be put in place of the old. */
  readonly isEdit: boolean
  /** What the host calls the button that saves. */
  readonly press: string
}

/** Servers take request lines of 8 kB (nginx's large_client_header_buffers, Apache's LimitRequestLine). */
const LONGEST = 8000

interface Host {
  readonly press: string
  readonly edit: (branch: string, path: string) => string
  readonly create: (branch: string, path: string) => string
  /** What the address is lengthened by to carry the text, where the host takes it. */
  readonly text?: (text: string) => string
  readonly isNamed: boolean
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const hosts: Readonly<Record<(typeof HOST_KINDS)[keyof typeof HOST_KINDS], Host>> = {
  github: {
    press: 'Commit changes',
    edit: (branch, path) => `edit/${encoded(branch)}/${encoded(path)}`,
    create: (branch, path) => `new/${encoded(branch)}?filename=${encodeURIComponent(path)}`,
    text: (text) => `&value=${encodeURIComponent(text)}`,
    isNamed: true,
  },
  gitlab: {
    press: '提交更改（Commit changes）',
    edit: (branch, path) => `-/edit/${encoded(branch)}/${encoded(path)}`,
    create: (branch, path) => `-/new/${encoded(branch)}?file_name=${encodeURIComponent(path)}`,
    isNamed: true,
  },
  gitea: {
    press: '提交变更（Commit Changes）',
    edit: (branch, path) => `_edit/${encoded(branch)}/${encoded(path)}`,
    create: (branch, path) =>
      `_new/${encoded(branch)}/${encoded(folderOf(path))}?filename=${encodeURIComponent(nameOf(path))}`,
    text: (text) => `&value=${encodeURIComponent(text)}`,
    isNamed: true,
  },
  gitee: {
    press: '提交',
    edit: (branch, path) => `edit/${encoded(branch)}/${encoded(path)}`,
    create: (branch) => `new/${encoded(branch)}`,
    isNamed: false,
  },
}

/** The file whose text is to be put into a web editor. */
export interface HandedFile {
  /** Its place in the content folder: reports/badou/2021.md. */
  readonly name: string
  readonly text: string
  /** Is it in the repository already? */
  readonly isThere: boolean
}

/** The web editor of a repository, open at a file, with as much of it as the host takes. */
export function webEditor(repository: Repository, { name, text, isThere }: HandedFile): WebEditor {
  const host = hosts[HOST_KINDS[repository.host]]
  const { branch, folder, url } = repository
  const path = folder + name
  const at = { path, press: host.press, isEdit: isThere }
  if (isThere) return { ...at, href: `${url}/${host.edit(branch, path)}`, filled: 'name' }
  const bare = `${url}/${host.create(branch, path)}`
  const whole = host.text && bare + host.text(text)
  if (whole !== undefined && whole.length <= LONGEST) return { ...at, href: whole, filled: 'text' }
  return { ...at, href: bare, filled: host.isNamed ? 'name' : 'nothing' }
}
