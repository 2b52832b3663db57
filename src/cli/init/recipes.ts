/** Recipes for continuous integration: a merge request is checked, the main branch is published. */

import { repositoryAt, type HostName } from '../../report/repository.ts'

/** A recipe: for which platform, where it lies, from which template. */
export interface Recipe {
  readonly platform: string
  readonly path: string
  readonly template: string
  readonly words: Readonly<Record<string, string>>
  /** Hosts of repositories that use it; none where the host does not tell. */
  readonly hosts?: readonly HostName[]
}

const recipes: readonly Recipe[] = [
  {
    platform: 'GitHub Actions',
    path: '.github/workflows/portal.yml',
    template: 'actions.yml',
    words: { format: ' --format github', artifact: 'v4' },
    hosts: ['GitHub'],
  },
  {
    platform: 'GitLab CI',
    path: '.gitlab-ci.yml',
    template: 'gitlab.yml',
    words: {},
    hosts: ['GitLab'],
  },
  {
    platform: 'Gitee Go（合并请求）',
    path: '.workflow/check-pipeline.yml',
    template: 'gitee-check.yml',
    words: {},
    hosts: ['Gitee'],
  },
  {
    platform: 'Gitee Go（主分支）',
    path: '.workflow/publish-pipeline.yml',
    template: 'gitee-publish.yml',
    words: {},
    hosts: ['Gitee'],
  },
  {
    platform: 'Gitea、Forgejo Actions',
    path: '.gitea/workflows/portal.yml',
    template: 'actions.yml',
    // They show no annotations, and take artifacts from the third version of the action.
    words: { format: '', artifact: 'v3' },
    hosts: ['Gitea', 'Forgejo', 'Codeberg'],
  },
  { platform: 'Jenkins', path: 'Jenkinsfile', template: 'Jenkinsfile', words: {} },
]

/** The recipes for a repository's platform; all of them where its address does not tell which. */
export function recipesFor(repository: string | undefined): readonly Recipe[] {
  if (repository === undefined) return recipes
  const found = repositoryAt(repository)
  const own = recipes.filter(({ hosts }) => found && hosts?.includes(found.host))
  return own.length > 0 ? own : recipes
}
