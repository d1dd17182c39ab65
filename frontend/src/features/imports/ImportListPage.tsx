import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { ImportFilter, ImportListQuery, ImportState, Kind } from '@/gql/graphql'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { shortMoment } from '@/pieces/time'
import { run } from '@/session/graphql'
import { kindWord, useWords } from '@/words/words'
import { ImportStateTag } from './State'
import { UploadSheet } from './UploadSheet'

const ImportList = graphql(`
  query ImportList($filter: ImportFilter, $after: String) {
    imports(filter: $filter, first: 50, after: $after) {
      nodes { id kind file state rows faulty stored kept uploadedAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = ImportListQuery['imports']['nodes'][number]

const states: ImportState[] = ['CHECKING', 'READY', 'STORED', 'UNDONE', 'DISCARDED']
const filterOf = ({ state, kind }: Search): ImportFilter => ({ ...(state ? { state: state as ImportState } : {}), ...(kind ? { kind: kind as Kind } : {}) })

/** Lists that the caller brought in from spreadsheets, and the way to bring in another. */
export function ImportListPage() {
  const { t, language } = useWords()
  const { kind } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  // Whoever comes from a list has said what is to be imported.
  const [uploading, setUploading] = useState(kind !== undefined)
  const columns: Column<Row>[] = [
    { key: 'file', title: t('imports.file'), cell: (row) => <Link to="/imports/$id" params={{ id: row.id }}>{row.file}</Link> },
    { key: 'kind', title: t('imports.kind'), width: '130px', cell: (row) => kindWord(t, row.kind.toLowerCase()) },
    { key: 'state', title: t('imports.state'), width: '120px', cell: (row) => <ImportStateTag state={row.state} /> },
    { key: 'rows', title: t('imports.rows'), width: '110px', figure: true, cell: (row) => row.rows },
    { key: 'faulty', title: t('imports.faulty'), width: '90px', figure: true, cell: (row) => row.faulty || '—' },
    { key: 'stored', title: t('imports.stored'), width: '90px', figure: true, cell: (row) => (row.stored > 0 ? row.stored : '—') },
    { key: 'uploadedAt', title: t('imports.when'), width: '150px', figure: true, cell: (row) => shortMoment(row.uploadedAt, language) },
  ]
  const start = <Button type="primary" onClick={() => setUploading(true)}>{t('imports.new')}</Button>
  return (
    <>
      <ResourceList<Row>
        title={t('imports.title')}
        name="imports"
        reads={['import']}
        load={async (search, after) => (await run(ImportList, { filter: filterOf(search), after })).imports}
        source={(search) => ({ list: 'imports', filter: filterOf(search) })}
        columns={columns}
        idOf={(row) => row.id}
        link={(row) => ({ to: '/imports/$id', params: { id: row.id } })}
        filters={[{ key: 'state', label: t('imports.state'), kind: 'choice', options: states.map((state) => ({ value: state, label: t(`imports.states.${state}`) })) }]}
        actions={start}
        empty={{ why: t('imports.empty'), hint: t('imports.emptyHint'), children: start }}
        card={(row) => (
          <>
            <p className="row between"><strong className="grow">{row.file}</strong><ImportStateTag state={row.state} /></p>
            <p className="small">{kindWord(t, row.kind.toLowerCase())} · {t('imports.rowsOf', { count: row.rows })}</p>
            <p className="quiet small">{shortMoment(row.uploadedAt, language)}</p>
          </>
        )}
      />
      {uploading && (
        <UploadSheet
          kind={kind}
          onClose={() => {
            setUploading(false)
            if (kind) void navigate({ to: '.', search: {}, replace: true })
          }}
        />
      )}
    </>
  )
}
