/** One field's refusal: `pointer` is a JSON Pointer into the input. */
export interface FieldProblem {
  code: string
  detail: string
  pointer: string
}

/** RFC 9457, as the server writes it, and as the SPA throws it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined
  readonly errors: FieldProblem[]

  constructor(status: number, code: string, detail: string, traceId?: string, errors: FieldProblem[] = []) {
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.traceId = traceId
    this.errors = errors
  }
}

/** Reads a refused response; a proxy's HTML page still becomes a problem with a status. */
export async function createProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
  const text = (key: string) => (typeof body?.[key] === 'string' ? (body[key] as string) : undefined)
  return new Problem(
    response.status,
    text('code') ?? `http_${response.status}`,
    text('detail') ?? text('title') ?? '',
    text('traceId'),
    Array.isArray(body?.errors) ? (body.errors as FieldProblem[]) : [],
  )
}
