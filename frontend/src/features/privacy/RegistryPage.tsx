import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { graphql } from '@/gql'
import type { PersonalFieldsQuery } from '@/gql/graphql'
import { Icon } from '@/pieces/Icon'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { run } from '@/session/graphql'
import { type Say, useWords } from '@/words/words'
import '@/pieces/list.css'
import './privacy.css'

const PersonalFields = graphql(`
  query PersonalFields {
    personalFields {
      table column class basis months encrypted
      holds { zh en } what { zh en } purpose { zh en } seenBy { zh en }
    }
  }
`)

type Row = PersonalFieldsQuery['personalFields'][number]

const period = (months: number, t: Say) =>
  months % 12 === 0 ? t('privacy.registry.years', { count: months / 12 }) : t('privacy.registry.months', { count: months })

/** Every personal field that is kept, table by table; printed as it stands. */
export function RegistryPage() {
  const { t, language } = useWords()
  const say = (text: { zh: string; en: string }) => (language === 'zh-CN' ? text.zh : text.en)
  const { data: fields, error, refetch } = useQuery({
    queryKey: ['personalFields'],
    queryFn: async () => (await run(PersonalFields)).personalFields,
    meta: { reads: ['rule_version'] },
  })
  const tables = new Map<string, Row[]>()
  for (const field of fields ?? []) tables.set(field.table, [...(tables.get(field.table) ?? []), field])
  return (
    <div className="stack">
      <PageHead title={t('privacy.registry.title')} count={fields && t('privacy.registry.count', { count: fields.length })}>
        <Button type="text" icon={<Icon name="print" />} onClick={() => window.print()}>{t('print.print')}</Button>
      </PageHead>
      <p className="quiet">{t('privacy.registry.why')}</p>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!fields && !error && <div className="card"><Bones lines={8} /></div>}
      {[...tables].map(([table, rows]) => (
        <section key={table} className="card registry" aria-labelledby={`table-${table}`}>
          <h2 id={`table-${table}`}>{say(rows[0]!.holds)} <span className="quiet small figure">{table}</span></h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('privacy.registry.what')}</th>
                <th scope="col">{t('privacy.registry.class')}</th>
                <th scope="col">{t('privacy.registry.purpose')}</th>
                <th scope="col">{t('privacy.registry.period')}</th>
                <th scope="col">{t('privacy.registry.seenBy')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.column}>
                  <th scope="row">
                    {say(row.what)}
                    {row.encrypted && <> <Tag tone="green" icon="shield">{t('privacy.registry.encrypted')}</Tag></>}
                    <br /><span className="quiet small figure">{row.column}</span>
                  </th>
                  <td data-label={t('privacy.registry.class')}><Tag tone={row.class === 'SENSITIVE' ? 'red' : 'blue'}>{t(`privacy.registry.classes.${row.class}`)}</Tag></td>
                  <td data-label={t('privacy.registry.purpose')}>{say(row.purpose)}<br /><span className="quiet small">{t(`privacy.registry.bases.${row.basis}`)}</span></td>
                  <td data-label={t('privacy.registry.period')}>{period(row.months, t)}</td>
                  <td data-label={t('privacy.registry.seenBy')}>{say(row.seenBy)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}
