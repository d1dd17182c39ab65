import { useWords } from '@/words/words'
import { useDemo } from './demo'
import { Players } from './Players'
import './demo.css'

/** Before anybody has signed in: choose whom to play instead of typing a password. */
export function SignInPlayers({ to }: { to: string }) {
  const { t } = useWords()
  const demo = useDemo(null)
  if (!demo) return null
  return (
    <section className="demo-sign-in" aria-labelledby="demo-players">
      <h2 id="demo-players">{t('demonstration.players.title')}</h2>
      <Players players={demo.players} to={to} />
    </section>
  )
}
