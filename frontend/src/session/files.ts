import { createProblem, Problem } from './problem'
import { authorisedFetch } from './session'

/** The bytes behind an address of ours; throws the server's {@link Problem}. */
export async function fetchFile(path: string): Promise<{ blob: Blob; name: string | undefined }> {
  const response = await authorisedFetch(path, { method: 'GET' }).catch(() => {
    throw new Problem(0, 'network', '')
  })
  if (!response.ok) throw await createProblem(response)
  return { blob: await response.blob(), name: fileName(response.headers.get('content-disposition')) }
}

/** Saves what is behind an address of ours under the name the server gives it. A token never stands in an address, so no plain link could. */
export async function saveFile(path: string, fallback: string) {
  const { blob, name } = await fetchFile(path)
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name ?? fallback
  link.click()
  // The browser has taken the bytes by the next turn, but old ones take their time.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The name in `attachment; filename*=UTF-8''…` (RFC 6266). */
export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (!encoded) return undefined
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/** Posts with a key: the same again does it once. */
async function post<T>(path: string, body: BodyInit, type: string, key: string): Promise<T> {
  const init = { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': key } }
  const response = await authorisedFetch(path, init).catch(() => {
    throw new Problem(0, 'network', '')
  })
  if (!response.ok) throw await createProblem(response)
  return (await response.json()) as T
}

/** Sends a file as it is. */
export const sendFile = <T>(path: string, file: Blob, key: string) => post<T>(path, file, 'application/octet-stream', key)

/** Sends JSON to REST, for what answers more than GraphQL's payloads hold. */
export const postJson = <T>(path: string, body: unknown, key: string) => post<T>(path, JSON.stringify(body), 'application/json', key)
