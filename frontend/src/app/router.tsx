import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect, type RouteComponent } from '@tanstack/react-router'
import identity from '@/features/identity/feature'
import type { Path } from '@/pieces/feature'
import { meQuery } from '@/session/me'
import { duty, resume } from '@/session/session'
import { Bones } from '@/pieces/Notice'
import { Crash, NoSuchPage } from './Crash'
import { features, lazyPage } from './features'
import { Paper } from './Paper'
import { Shell } from './shell/Shell'
import { SignInPage } from './SignInPage'

interface Context {
  queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NoSuchPage })

/** Filters are text in the URL; each list knows which it reads. */
const text = (search: Record<string, unknown>) => search as Record<string, string | undefined>

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; ended?: '1' } => ({ to: inside(search.to), ended: search.ended === '1' ? '1' : undefined }),
  component: SignInPage,
})

const join = createRoute({ getParentRoute: () => root, path: '/join', component: lazyPage(identity, () => import('@/features/identity/JoinPage').then((m) => m.JoinPage)) })

/** Only our own pages may be returned to. */
const inside = (to: unknown) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined)

const first = {
  getParentRoute: () => root,
  beforeLoad: async () => {
    if (!(await resume())) throw redirect({ to: '/sign-in' })
  },
} as const
const firstPassword = createRoute({ ...first, path: '/first-password', component: lazyPage(identity, () => import('@/features/identity/FirstPages').then((m) => m.FirstPasswordPage)) })
const firstFactor = createRoute({ ...first, path: '/first-factor', component: lazyPage(identity, () => import('@/features/identity/FirstPages').then((m) => m.FirstFactorPage)) })

/** What every page but the first needs: somebody who has signed in and settled their duties. */
const signedIn = <const Id extends string>(id: Id, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => root,
    id,
    beforeLoad: async ({ location }) => {
      if (!(await resume())) throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href } })
      const first = duty()
      if (first) throw redirect({ to: `/first-${first}` })
    },
    loader: async ({ context, location }) => {
      const me = await context.queries.ensureQueryData(meQuery)
      // The desk is for those who work here.
      if (me.byPhone && location.pathname === '/') throw redirect({ to: '/mine' })
    },
    component,
  })
const shell = signedIn('shell', Shell)
/** Sheets to print: no frame around them, so that what is seen is what is printed. */
const paper = signedIn('paper', Paper)

const pageRoute = <const P extends string>(path: P, parent: typeof shell | typeof paper, component: RouteComponent) =>
  createRoute({ getParentRoute: () => parent as typeof shell, validateSearch: text, pendingComponent: Bones, path, component })

/** One route for each page that a feature declares: links know their paths and parameters. */
type PageRoutes = { [P in Path]: ReturnType<typeof pageRoute<P>> }
const routesBelow = (parent: typeof shell | typeof paper, on: 'frame' | 'paper') =>
  Object.fromEntries(
    features.flatMap((feature) =>
      Object.entries(feature.pages)
        .filter(([, page]) => (on === 'paper') === Boolean(page.paper))
        .map(([path, page]) => [path, pageRoute(path, parent, lazyPage(feature, page.component))]),
    ),
  )
// To those who link it makes no difference on which of the two a page lies.
const pages = routesBelow(shell, 'frame') as unknown as PageRoutes
const sheets = routesBelow(paper, 'paper') as unknown as Record<never, never>

/** Plain query strings: `?state=SOUNDED`, never JSON in an address. */
const parseSearch = (search: string) => Object.fromEntries(new URLSearchParams(search))
const stringifySearch = (search: Record<string, unknown>) => {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) if (value !== undefined && value !== '') query.set(key, String(value))
  const written = query.toString()
  return written ? `?${written}` : ''
}

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([signIn, join, firstPassword, firstFactor, shell.addChildren(pages), paper.addChildren(sheets)]),
    context: { queries },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NoSuchPage,
    defaultPreload: 'intent',
    defaultPendingMs: 400,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
