import { freshKey } from './command'
import { Problem, type FieldProblem } from './problem'
import { accessToken, refresh } from './session'

export interface Upload {
  file: File
  /** The same for every try of the same file, so that trying again after a broken line adds it once. */
  key: string
}

export const uploadOf = (file: File): Upload => ({ file, key: freshKey() })

/** Sends a file as it is, telling how much of it has gone; `fetch` does not tell. Throws a {@link Problem}. */
export async function sendFile(path: string, upload: Upload, told: (part: number) => void, signal: AbortSignal): Promise<void> {
  try {
    await send(path, upload, await accessToken(), told, signal)
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem
    const renewed = await refresh()
    if (!renewed) throw problem
    await send(path, upload, renewed.token, told, signal)
  }
}

function send(path: string, { file, key }: Upload, token: string | null, told: (part: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`)
    request.setRequestHeader('idempotency-key', key)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
    request.onload = () => (request.status < 300 ? resolve() : reject(problemOf(request)))
    request.onerror = () => reject(new Problem(0, 'network', ''))
    request.onabort = () => reject(new Problem(0, 'stopped', ''))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** As RFC 5987 spells names; `encodeURIComponent` leaves a few marks bare. */
const encodeName = (name: string) => encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

function problemOf({ status, responseText }: XMLHttpRequest): Problem {
  try {
    const body = JSON.parse(responseText) as { code?: string; detail?: string; traceId?: string; errors?: FieldProblem[] }
    return new Problem(status, body.code ?? `http_${status}`, body.detail ?? '', body.traceId, body.errors)
  } catch {
    return new Problem(status, `http_${status}`, '')
  }
}
