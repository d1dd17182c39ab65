import { readdirSync } from 'node:fs'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const contexts = readdirSync(new URL('./src/features', import.meta.url))

/** A feature stands alone: what two of them need moves to `pieces` or `session`, what two of them say to `words`. */
const alone = contexts.map((context) => ({
  files: [`src/features/${context}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: contexts.filter((other) => other !== context).flatMap((other) => [`@/features/${other}/**`, `../${other}/**`]), message: 'A feature does not import another feature.' },
          { group: ['@/app/**'], message: 'A feature does not know the frame around it.' },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...['Literal[value=', 'TemplateElement[value.raw='].map((text) => ({
        // Words come with the pages of their feature: those of another may not be there.
        selector: `CallExpression[callee.name="t"] ${text}/^(${contexts.filter((other) => other !== context).join('|')})\\./]`,
        message: 'A feature does not speak the words of another feature.',
      })),
    ],
  },
}))

export default tseslint.config(
  { ignores: ['dist', 'src/gql', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/{pieces,session,look,words}/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['@/features/**', '@/app/**'], message: 'A shared piece knows no feature.' }] }],
    },
  },
  ...alone,
)
