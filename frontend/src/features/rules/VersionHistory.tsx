import { useState } from 'react'
import { graphql } from '@/gql'
import type { RuleTableQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import { PlainSelect } from '@/pieces/Field'
import { useToday } from '@/pieces/now'
import { Tag } from '@/pieces/Tag'
import { dateText, momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { useWords } from '@/words/words'
import { Citation } from './Citation'
import { Differences, differencesOf } from './Differences'

const Withdraw = graphql(`mutation RuleVersionWithdraw($id: ID!, $expectedVersion: Int, $input: RuleVersionWithdrawInput!, $idempotencyKey: String) { ruleVersionWithdraw(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Version = RuleTableQuery['ruleVersions']['nodes'][number]

/** Every version, the latest first: what comes, what holds, what was; and what differs between any two. */
export function VersionHistory({ versions, inForce }: { versions: Version[]; inForce: string }) {
  const { t, language } = useWords()
  const today = useToday()
  const [withdrawing, setWithdrawing] = useState<Version | null>(null)
  const standing = (version: Version) =>
    version.withdrawnAt ? (['grey', t('rules.withdrawn')] as const)
    : version.id === inForce ? (['green', t('rules.inForce')] as const)
    : version.effectiveFrom > today ? (['blue', t('rules.coming')] as const)
    : (['grey', t('rules.past')] as const)
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history">{t('rules.history')}</h2>
      <ol className="rule-history">
        {versions.map((version) => {
          const [tone, word] = standing(version)
          return (
            <li key={version.id}>
              <p className="row">
                <strong>{t('rules.from', { date: dateText(version.effectiveFrom, language) })}</strong>
                <Tag tone={tone}>{word}</Tag>
              </p>
              <p className="small"><span className="quiet">{t('rules.basis')}{t('mark.colon')}</span><Citation of={version} /></p>
              <p className="quiet small">{[version.adoptedByName ?? t('rules.shipped'), momentText(version.adoptedAt, language)].join(' · ')}</p>
              {version.withdrawnAt && <p className="small">{t('rules.withdrawn')} {momentText(version.withdrawnAt, language)}{t('mark.colon')}{version.withdrawnReason}</p>}
              {version.effectiveFrom > today && !version.withdrawnAt && (
                <ActionBar quiet allowed={version.allowedActions} known={[{ name: 'rule_version.withdraw', run: () => setWithdrawing(version), danger: true }]} />
              )}
            </li>
          )
        })}
      </ol>
      {versions.length > 1 && <Compare versions={versions} />}
      {withdrawing && <WithdrawSheet version={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  )
}

function Compare({ versions }: { versions: Version[] }) {
  const { t, language } = useWords()
  const [[from, to], choose] = useState([versions[1]!.id, versions[0]!.id])
  const options = versions.map((version) => ({
    value: version.id,
    label: t('rules.from', { date: dateText(version.effectiveFrom, language) }) + (version.withdrawnAt ? t('mark.brackets', { text: t('rules.withdrawn') }) : ''),
  }))
  const find = (id: string) => versions.find((version) => version.id === id) ?? versions[0]!
  const differences = differencesOf(find(from).values, find(to).values)
  return (
    <div className="stack">
      <h3>{t('rules.compare')}</h3>
      <div className="row wide rule-compare">
        <label>{t('rules.compareFrom')} <PlainSelect value={from} options={options} onChange={(id) => choose([id, to])} /></label>
        <label>{t('rules.compareTo')} <PlainSelect value={to} options={options} onChange={(id) => choose([from, id])} /></label>
      </div>
      {differences.length > 0 ? <Differences of={differences} /> : <p className="quiet">{t('rules.same')}</p>}
    </div>
  )
}

function WithdrawSheet({ version, onClose }: { version: Version; onClose: () => void }) {
  const { t } = useWords()
  const withdraw = useCommand(Withdraw)
  return (
    <CommandSheet
      title={t('rules.withdraw')}
      help={t('rules.withdrawHelp')}
      said={t('rules.withdrawDone')}
      danger
      fields={[{ name: 'reason', label: t('rules.reason'), kind: 'long', maxLength: 500 }]}
      initial={{ reason: '' }}
      onSubmit={(input) => withdraw({ id: version.id, expectedVersion: version.version, input })}
      onClose={onClose}
    />
  )
}
