import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { meQuery } from '@/session/me'
import { duty, resume } from '@/session/session'
import { Bones } from '@/pieces/Notice'
import { Crash, NoSuchPage } from './Crash'
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

/** Only our own pages may be returned to. */
const inside = (to: unknown) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined)

const first = {
  getParentRoute: () => root,
  beforeLoad: async () => {
    if (!(await resume())) throw redirect({ to: '/sign-in' })
  },
} as const
const firstPassword = createRoute({ ...first, path: '/first-password', component: lazyRouteComponent(() => import('@/features/identity/FirstPages'), 'FirstPasswordPage') })
const firstFactor = createRoute({ ...first, path: '/first-factor', component: lazyRouteComponent(() => import('@/features/identity/FirstPages'), 'FirstFactorPage') })

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    if (!(await resume())) throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href } })
    const first = duty()
    if (first) throw redirect({ to: `/first-${first}` })
  },
  loader: ({ context }) => context.queries.ensureQueryData(meQuery),
  component: Shell,
})

const page = { getParentRoute: () => shell, validateSearch: text, pendingComponent: Bones } as const

const routes = [
  createRoute({ ...page, path: '/', component: lazyRouteComponent(() => import('@/features/desk/DeskPage'), 'DeskPage') }),
  createRoute({ ...page, path: '/whistles', component: lazyRouteComponent(() => import('@/features/whistles/WhistleListPage'), 'WhistleListPage') }),
  createRoute({ ...page, path: '/whistles/new', component: lazyRouteComponent(() => import('@/features/whistles/WhistleFormPages'), 'NewWhistlePage') }),
  createRoute({ ...page, path: '/whistles/$id', component: lazyRouteComponent(() => import('@/features/whistles/WhistlePage'), 'WhistlePage') }),
  createRoute({ ...page, path: '/whistles/$id/change', component: lazyRouteComponent(() => import('@/features/whistles/WhistleFormPages'), 'ChangeWhistlePage') }),
  createRoute({ ...page, path: '/divisions', component: lazyRouteComponent(() => import('@/features/divisions/DivisionsPage'), 'DivisionsPage') }),
  createRoute({ ...page, path: '/organisations', component: lazyRouteComponent(() => import('@/features/organisations/OrganisationListPage'), 'OrganisationListPage') }),
  createRoute({ ...page, path: '/organisations/$id', component: lazyRouteComponent(() => import('@/features/organisations/OrganisationPage'), 'OrganisationPage') }),
  createRoute({ ...page, path: '/handovers', component: lazyRouteComponent(() => import('@/features/organisations/HandoverPages'), 'HandoverListPage') }),
  createRoute({ ...page, path: '/handovers/$id', component: lazyRouteComponent(() => import('@/features/organisations/HandoverPages'), 'HandoverPage') }),
  createRoute({ ...page, path: '/accounts', component: lazyRouteComponent(() => import('@/features/identity/AccountListPage'), 'AccountListPage') }),
  createRoute({ ...page, path: '/accounts/$id', component: lazyRouteComponent(() => import('@/features/identity/AccountPage'), 'AccountPage') }),
  createRoute({ ...page, path: '/grants', component: lazyRouteComponent(() => import('@/features/identity/GrantListPage'), 'GrantListPage') }),
  createRoute({ ...page, path: '/delegations', component: lazyRouteComponent(() => import('@/features/identity/DelegationListPage'), 'DelegationListPage') }),
  createRoute({ ...page, path: '/self', component: lazyRouteComponent(() => import('@/features/identity/SelfPage'), 'SelfPage') }),
  createRoute({ ...page, path: '/audit', component: lazyRouteComponent(() => import('@/features/audit/AuditPage'), 'AuditPage') }),
  createRoute({ ...page, path: '/calendar', component: lazyRouteComponent(() => import('@/features/whistles/CalendarPage'), 'CalendarPage') }),
  createRoute({ ...page, path: '/rules', component: lazyRouteComponent(() => import('@/features/whistles/RulesPage'), 'RulesPage') }),
  createRoute({ ...page, path: '/policies', component: lazyRouteComponent(() => import('@/features/organisations/PolicyPage'), 'PolicyPage') }),
]

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
    routeTree: root.addChildren([signIn, firstPassword, firstFactor, shell.addChildren(routes as unknown as Routes)]),
    context: { queries },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NoSuchPage,
    defaultPreload: 'intent',
    defaultPendingMs: 400,
  })

type Routes = typeof routes

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
