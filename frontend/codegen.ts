import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents from the committed contract; the output is committed too, so that drift shows in a diff. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: { Timestamp: 'string', Date: 'string', ID: 'string' },
      },
    },
  },
}
export default config
