import { createProblem, type Problem } from './problem'

/** What the server answers to a sign-in and to every refresh. */
interface Answer {
  accessToken: string
  /** Seconds until the access token expires. */
  expiresIn: number
  mustChangePassword?: boolean
  mustEnrolFactor?: boolean
}

/** What a person has to settle before anything else opens. */
export type Duty = 'password' | 'factor'

interface Session {
  token: string
  /** Milliseconds since the epoch, by this machine's clock. */
  expiresAt: number
  duty: Duty | null
}

const SESSIONS = '/api/v1/sessions'
/** Only says that a refresh is worth trying; the token itself never leaves memory. */
const TRACE = 'linli.signed-in'
/** Refresh this long before expiry, so that no request starts with a token that dies on the way. */
const MARGIN_MS = 20_000

let current: Session | null = null
let refreshing: Promise<Session | null> | null = null
const listeners = new Set<() => void>()

function become(session: Session | null) {
  const changed = (session === null) !== (current === null) || session?.duty !== current?.duty
  current = session
  if (session) localStorage.setItem(TRACE, '1')
  else localStorage.removeItem(TRACE)
  if (changed) for (const tell of listeners) tell()
}

async function post(path: string, body: unknown): Promise<Session> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await createProblem(response)
  const answer = (await response.json()) as Answer
  return {
    token: answer.accessToken,
    expiresAt: Date.now() + answer.expiresIn * 1000,
    duty: answer.mustChangePassword ? 'password' : answer.mustEnrolFactor ? 'factor' : null,
  }
}

export const isSignedIn = () => current !== null
/** The first duty of this session, if it has one. */
export const duty = () => current?.duty ?? null

/** The current session's state for `useSyncExternalStore`; tells when somebody signs in or out. */
export function watchSession(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Signs in; throws the server's {@link Problem}, whose code is `second_factor_required` when a code is missing. */
export async function signIn(account: string, password: string, code?: string): Promise<void> {
  become(await post(SESSIONS, code ? { account, password, code } : { account, password }))
}

/** Has a code sent to a telephone. */
export async function sendCode(phone: string): Promise<void> {
  const response = await fetch('/api/v1/phone-codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify({ phone }),
  })
  if (!response.ok) throw await createProblem(response)
}

/** Signs in, or signs up, by the code that was sent to a telephone. */
export async function signInByCode(phone: string, code: string, name?: string): Promise<void> {
  become(await post('/api/v1/phone-sessions', { phone, code, ...(name ? { name } : {}) }))
}

/** Opens a session at another door than that of passwords, such as a demonstration's. */
export async function openAt(path: string, body: unknown): Promise<void> {
  become(await post(path, body))
}

/** Asks for a new access token; however many requests need one at once, only one refresh is on its way. */
export function refresh(): Promise<Session | null> {
  refreshing ??= post(`${SESSIONS}/refresh`, {})
    .catch((problem: unknown) => {
      // Only a refusal ends the session; a broken line or a busy server does not.
      if (isRefusal(problem)) return null
      throw problem
    })
    .then((session) => {
      become(session)
      return session
    })
    .finally(() => {
      refreshing = null
    })
  return refreshing
}

const isRefusal = (problem: unknown) => {
  const status = (problem as Problem).status
  return status === 401 || status === 403 || status === 400
}

/** Picks up the session of an earlier visit, if there was one. */
export async function resume(): Promise<boolean> {
  if (current) return true
  if (!localStorage.getItem(TRACE)) return false
  return (await refresh().catch(() => null)) !== null
}

/** A token that is good for the next seconds, or null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (!current) return null
  if (current.expiresAt - Date.now() > MARGIN_MS) return current.token
  return (await refresh())?.token ?? null
}

export async function signOut(): Promise<void> {
  const token = current?.token
  become(null)
  if (!token) return
  await fetch(`${SESSIONS}/current`, {
    method: 'DELETE',
    credentials: 'same-origin',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  }).catch(() => undefined)
}

/** A duty was done: the server says whether another one is left. */
export const dutyDone = () => refresh().catch(() => null)

/** Fetches with the token; a 401 is answered by one refresh and one more try. */
export async function authorisedFetch(path: string, init: RequestInit): Promise<Response> {
  const send = async (token: string | null) =>
    fetch(path, {
      ...init,
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
        ...init.headers,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    })
  const response = await send(await accessToken())
  if (response.status !== 401 || !current) return response
  const renewed = await refresh()
  return renewed ? send(renewed.token) : response
}
