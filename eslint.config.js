import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** The house style, as far as a machine can hold it. */
const house = {
  eqeqeq: 'error',
  'no-nested-ternary': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
}

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.*.building/',
      '.astro/',
      'compiled/',
      'content/',
      'test/fixtures/',
      'test/report/rules/cases/',
    ],
  },
  ...astro.configs.recommended,
  { files: ['**/*.{ts,js,mjs,astro}'], rules: house },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json' } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Chinese text is spread into its characters on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // A number reads the same in a template as alone.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
)
