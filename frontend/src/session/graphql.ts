import type { TypedDocumentString } from '@/gql/graphql'
import { createProblem, Problem } from './problem'
import { authorisedFetch, refresh } from './session'

interface GraphQLAnswer<T> {
  data?: T | null
  errors?: { message: string; extensions?: { code?: string; traceId?: string } }[]
}

/** Runs one typed operation; throws a {@link Problem} for whatever is not in `userErrors`. */
export async function run<T, V>(document: TypedDocumentString<T, V>, variables?: V): Promise<T> {
  const body = JSON.stringify({ query: document.toString(), variables })
  const answer = await send<T>(body)
  if (codeOf(answer) === 'unauthenticated' && (await refresh())) return unwrap(await send<T>(body))
  return unwrap(answer)
}

async function send<T>(body: string): Promise<GraphQLAnswer<T>> {
  const response = await authorisedFetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json, application/json' },
    body,
  })
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json') || type.includes('problem')) throw await createProblem(response)
  return (await response.json()) as GraphQLAnswer<T>
}

const codeOf = (answer: GraphQLAnswer<unknown>) => answer.errors?.[0]?.extensions?.code

function unwrap<T>(answer: GraphQLAnswer<T>): T {
  const error = answer.errors?.[0]
  if (error) throw new Problem(200, error.extensions?.code ?? 'internal', error.message, error.extensions?.traceId)
  if (!answer.data) throw new Problem(200, 'internal', '')
  return answer.data
}
