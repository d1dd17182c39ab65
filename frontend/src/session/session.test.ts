import { beforeEach, describe, expect, it, vi } from 'vitest'

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
type Answer = (path: string, init: RequestInit) => Response

describe('a session', () => {
  let calls: string[]
  let session: typeof import('./session')

  const serve = (answer: Answer) => {
    vi.stubGlobal('fetch', vi.fn((path: string, init: RequestInit) => {
      calls.push(`${init.method} ${path}`)
      return Promise.resolve(answer(path, init))
    }))
  }

  beforeEach(async () => {
    calls = []
    localStorage.clear()
    vi.resetModules()
    session = await import('./session')
  })

  it('refreshes once, however many requests meet a 401 together', async () => {
    let good = 'first'
    serve((path, init) => {
      if (path.endsWith('/refresh')) {
        good = 'second'
        return json(200, { accessToken: 'second', expiresIn: 300 })
      }
      if (path.endsWith('/sessions')) return json(200, { accessToken: 'first', expiresIn: 300 })
      return (init.headers as Record<string, string>).authorization === `Bearer ${good}` ? json(200, { path }) : json(401, { code: 'unauthenticated' })
    })
    await session.signIn('haitang', 'password')
    good = 'nobody has this one'
    const answers = await Promise.all([1, 2, 3].map((n) => session.authorisedFetch(`/graphql?${n}`, { method: 'POST', body: '{}' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(calls.filter((call) => call.endsWith('/refresh'))).toHaveLength(1)
  })

  it('refreshes before a token that is about to expire is used', async () => {
    serve((path) => json(200, { accessToken: path.endsWith('/refresh') ? 'second' : 'first', expiresIn: path.endsWith('/refresh') ? 300 : 5 }))
    await session.signIn('haitang', 'password')
    expect(await Promise.all([session.accessToken(), session.accessToken()])).toEqual(['second', 'second'])
    expect(calls.filter((call) => call.endsWith('/refresh'))).toHaveLength(1)
  })

  it('ends when the refresh is refused, and says so', async () => {
    serve((path) => (path.endsWith('/refresh') ? json(401, { code: 'unauthenticated', detail: '登录已到期' }) : path.endsWith('/sessions') ? json(200, { accessToken: 'first', expiresIn: 300 }) : json(401, {})))
    await session.signIn('haitang', 'password')
    const told = vi.fn()
    session.watchSession(told)
    expect((await session.authorisedFetch('/graphql', { method: 'POST' })).status).toBe(401)
    expect(session.isSignedIn()).toBe(false)
    expect(told).toHaveBeenCalledOnce()
  })

  it('survives a broken line', async () => {
    serve(() => json(200, { accessToken: 'first', expiresIn: 5 }))
    await session.signIn('haitang', 'password')
    vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))))
    await expect(session.accessToken()).rejects.toThrow()
    expect(session.isSignedIn()).toBe(true)
  })

  it('keeps no token where another script or a later person could read it', async () => {
    serve(() => json(200, { accessToken: 'secret-token', expiresIn: 300 }))
    await session.signIn('haitang', 'password')
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('secret-token')
  })
})
