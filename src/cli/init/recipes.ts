/** Recipes for continuous integration: a merge request is checked, the main branch is published. */

/** A recipe: for which platform, where it lies, from which template. */
export interface Recipe {
  readonly platform: string
  readonly path: string
  readonly template: string
  readonly words: Readonly<Record<string, string>>
  /** Hosts of repositories that use it; none where the host does not tell. */
  readonly host?: RegExp
}

const recipes: readonly Recipe[] = [
  {
    platform: 'GitHub Actions',
    path: '.github/workflows/portal.yml',
    template: 'actions.yml',
    words: { format: ' --format github' },
    host: /(?:^|\.)github\./u,
  },
  {
    platform: 'GitLab CI',
    path: '.gitlab-ci.yml',
    template: 'gitlab.yml',
    words: {},
    host: /gitlab/u,
  },
  {
    platform: 'Gitee Go（合并请求）',
    path: '.workflow/check-pipeline.yml',
    template: 'gitee-check.yml',
    words: {},
    host: /(?:^|\.)gitee\./u,
  },
  {
    platform: 'Gitee Go（主分支）',
    path: '.workflow/publish-pipeline.yml',
    template: 'gitee-publish.yml',
    words: {},
    host: /(?:^|\.)gitee\./u,
  },
  {
    platform: 'Gitea、Forgejo Actions',
    path: '.gitea/workflows/portal.yml',
    template: 'actions.yml',
    words: { format: '' },
    host: /gitea|forgejo|^codeberg\./u,
  },
  { platform: 'Jenkins', path: 'Jenkinsfile', template: 'Jenkinsfile', words: {} },
]

/** The host in the address of a repository. */
function hostOf(repository: string): string {
  return /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)/u.exec(repository)?.[1]?.toLowerCase() ?? ''
}

/** The recipes for a repository's platform; all of them where its address does not tell which. */
export function recipesFor(repository: string | undefined): readonly Recipe[] {
  if (repository === undefined) return recipes
  const host = hostOf(repository)
  const own = recipes.filter((recipe) => recipe.host?.test(host))
  return own.length > 0 ? own : recipes
}
