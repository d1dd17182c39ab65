import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useNarrow } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import { Tag } from '@/pieces/Tag'
import { business, hasRole, type Me, useMe } from '@/session/me'
import { choosePlace, type Place, placesOf, usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import { AccountMenu } from './AccountMenu'
import { Mark } from './Mark'
import { SEARCH_ID } from './Shortcuts'

const Bell = lazy(() => import('@/features/notifications/Bell').then((m) => ({ default: m.Bell })))
const SearchBox = lazy(() => import('@/features/search/SearchBox').then((m) => ({ default: m.SearchBox })))

export function TopBar() {
  const { t } = useWords()
  const me = useMe()
  const narrow = useNarrow()
  const deputised = [...new Set(me.grants.flatMap((grant) => (grant.onBehalfOf ? [grant.onBehalfOf] : [])))]
  return (
    <header className="shell-top">
      <Link to="/" className="brand" aria-label={t('product.long')}>
        <Mark /> <span>{t('product.name')}</span>
      </Link>
      <PlaceSwitch me={me} />
      <span className="grow" />
      {deputised.length > 0 && (
        <span title={deputised.map((name) => t('account.deputyFor', { name })).join(t('mark.comma'))}>
          <Tag tone="purple">{t('account.deputy')}{!narrow && ` ${deputised.join(t('mark.comma'))}`}</Tag>
        </span>
      )}
      {narrow ? (
        <Link to="/search" className="plain" aria-label={t('search.title')}><Icon name="search" size={20} /></Link>
      ) : (
        <Suspense fallback={<span className="top-search" />}><SearchBox id={SEARCH_ID} /></Suspense>
      )}
      {hasRole(me, ...business) && <Suspense fallback={<span className="bell-room" />}><Bell /></Suspense>}
      <AccountMenu me={me} />
    </header>
  )
}

/** Where the person is in the tree; a switch for those who act in several places. */
function PlaceSwitch({ me }: { me: Me }) {
  const { t } = useWords()
  const narrow = useNarrow()
  const places = placesOf(me)
  const here = usePlace(me)
  if (!here) return null
  const text = ({ path }: Place) => path.slice(narrow ? -1 : -3).join(' / ')
  if (places.length === 1) return <span className="place small">{text(here)}</span>
  return (
    <select className="place place-switch small" aria-label={t('nav.place')} value={here.id} onChange={(event) => choosePlace(event.target.value)}>
      {places.map((place) => <option key={place.id} value={place.id}>{text(place)}</option>)}
    </select>
  )
}
