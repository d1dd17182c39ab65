import { useWords } from '@/words/words'
import { type Player, play } from './demo'

type RoleWord = 'CITY_COORDINATOR'

/** Everybody who can be played; one press and the page is theirs. */
export function Players({ players, playing, to = '/' }: { players: Player[]; playing?: string; to?: string }) {
  const { t } = useWords()
  return (
    <div className="stack">
      <p className="quiet small">{t('demonstration.players.help')}</p>
      <ul className="demo-players">
        {players.map((player) => {
          const role = player.role.toUpperCase() as RoleWord
          const chosen = player.account === playing
          return (
            <li key={player.account}>
              <button type="button" aria-pressed={chosen} onClick={() => void play(player.account, to)}>
                <span className="row between">
                  <strong>{t(`role.${role}`)}</strong>
                  <span className="quiet small">{player.name} · {player.account}</span>
                </span>
                <span className="small">{[player.unit, t(`demonstration.players.does.${role}`)].filter(Boolean).join(' · ')}</span>
                {chosen && <span className="unseen">{t('demonstration.players.now')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
