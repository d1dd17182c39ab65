import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { accessToken, isSignedIn, resume, signOut, watchSession } from '@/session/session'
import './explorer.css'
import { SignInBox } from './SignInBox'

/** GraphiQL from our own files; it asks with the token of whoever signs in here. */
function Explorer() {
  const signedIn = useSyncExternalStore(watchSession, isSignedIn)
  return (
    <div className="explorer">
      <header>
        <strong>邻里 GraphQL</strong>
        {signedIn ? <button type="button" onClick={() => void signOut()}>退出登录</button> : <SignInBox />}
      </header>
      <GraphiQL key={String(signedIn)} fetcher={fetcher} defaultQuery={'{\n  me {\n    account\n    name\n    permissions\n  }\n}\n'} isHeadersEditorEnabled={false} />
    </div>
  )
}

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
    const token = await accessToken()
    return fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), ...(token ? { authorization: `Bearer ${token}` } : {}) } })
  },
})

const place = document.getElementById('explorer')
if (place) {
  await resume()
  createRoot(place).render(
    <StrictMode>
      <Explorer />
    </StrictMode>,
  )
}
