import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { chooseLarge, chooseShade, useLarge, useShade } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import type { Me } from '@/session/me'
import { signOut } from '@/session/session'
import { chooseLanguage, useWords } from '@/words/words'
import { openShortcuts } from './Shortcuts'

/** Who is signed in, and what concerns this person and this screen. */
export function AccountMenu({ me }: { me: Me }) {
  const { t, language } = useWords()
  const shade = useShade()
  const large = useLarge()
  const router = useRouter()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open])

  const leave = async () => {
    setOpen(false)
    await router.navigate({ to: '/sign-in' })
    queries.clear()
    await signOut()
  }

  return (
    <>
      <button type="button" className="plain" title={shade === 'dark' ? t('account.toLight') : t('account.toDark')} aria-label={shade === 'dark' ? t('account.toLight') : t('account.toDark')} onClick={() => chooseShade(shade === 'dark' ? 'light' : 'dark')}>
        <Icon name={shade === 'dark' ? 'sun' : 'moon'} />
      </button>
      <div className="menu" ref={box}>
        <button ref={button} type="button" className="plain" aria-expanded={open} aria-controls="account-menu" onClick={() => setOpen(!open)}>
          <span className="menu-name">{me.name}</span>
          <Icon name="down" size={12} />
          <span className="unseen">{t('account.menu')}</span>
        </button>
        {open && (
          <div id="account-menu" className="menu-list">
            <p className="menu-who">
              {me.name}
              <span className="quiet small">
                {me.account}
                {[...new Set(me.grants.map((grant) => grant.role))].map((role) => ` · ${t(`role.${role}`)}`)}
              </span>
            </p>
            <Link to="/self" className="menu-item" onClick={() => setOpen(false)}>{t('account.password')} · {t('account.factor')}</Link>
            <button type="button" className="menu-item" lang={language === 'zh-CN' ? 'en' : 'zh'} onClick={() => void chooseLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}>{t('account.language')}</button>
            <button type="button" className="menu-item" onClick={() => chooseLarge(!large)}>{t(large ? 'account.normalType' : 'account.largeType')}</button>
            <button type="button" className="menu-item" onClick={() => { setOpen(false); openShortcuts() }}>{t('keys.title')}</button>
            <button type="button" className="menu-item" onClick={() => void leave()}>{t('account.signOut')}</button>
          </div>
        )}
      </div>
    </>
  )
}
