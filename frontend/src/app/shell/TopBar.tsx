import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef } from 'react'
import { useNarrow } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import { Tag } from '@/pieces/State'
import { hasRole, type Me, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { AccountMenu } from './AccountMenu'
import { Mark } from './Mark'
import { SEARCH_ID } from './Shortcuts'

export function TopBar() {
  const { t } = useWords()
  const me = useMe()
  const narrow = useNarrow()
  const deputised = [...new Set(me.grants.flatMap((grant) => (grant.onBehalfOf ? [grant.onBehalfOf] : [])))]
  const searches = !hasRole(me, 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
  return (
    <header className="shell-top">
      <Link to="/" className="brand" aria-label={t('product.long')}>
        <Mark /> <span>{t('product.name')}</span>
      </Link>
      <Place me={me} />
      <span className="grow" />
      {deputised.length > 0 && (
        <span title={deputised.map((name) => t('account.deputyFor', { name })).join('、')}>
          <Tag tone="purple">{t('account.deputy')}{!narrow && ` ${deputised.join('、')}`}</Tag>
        </span>
      )}
      {searches && !narrow && <SearchBox />}
      <AccountMenu me={me} />
    </header>
  )
}

/** Where the person is in the tree: one place as a path, several as a switch of the whistles' division. */
function Place({ me }: { me: Me }) {
  const { t } = useWords()
  const narrow = useNarrow()
  const places = new Map(
    me.grants.flatMap(({ division, organisation }) => {
      if (organisation) return [[organisation.id, organisation.shortName] as const]
      if (!division) return []
      const path = [...division.ancestors.slice(narrow ? 99 : -2), division].map((one) => one.shortName)
      return [[division.id, path.join(' / ')] as const]
    }),
  )
  if (places.size === 0) return null
  return <span className="place small" aria-label={t('nav.place')} role="group">{[...places.values()].join('、')}</span>
}

function SearchBox() {
  const { t } = useWords()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const search = input.current?.value.trim()
    if (search) void navigate({ to: '/whistles', search: { search } as never })
  }
  return (
    <form role="search" aria-label={t('nav.search')} className="top-search" onSubmit={submit}>
      <Icon name="search" />
      <input id={SEARCH_ID} ref={input} type="search" placeholder={t('nav.search')} aria-label={t('nav.search')} title={t('nav.searchKey')} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
