import { OrganisationPicker } from '@/pieces/pickers'
import type { InputProps } from '@/pieces/input'
import { Icon } from '@/pieces/Icon'
import { useWords } from '@/words/words'
import { type GridRow, measures } from './balance'
import './grid.css'

/** Numbers by organisation and measure, as in the table they come from. */
export function Grid({ id, value, onChange }: InputProps<GridRow[]>) {
  const { t } = useWords()
  const write = (at: number, amounts: GridRow['amounts']) => onChange(value.map((row, number) => (number === at ? { ...row, amounts: { ...row.amounts, ...amounts } } : row)))
  return (
    <div className="stack opening-grid">
      {value.length > 0 && (
        <div style={{ overflowX: 'auto' }}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('opening_balances.organisation')}</th>
                {measures.map((measure) => <th key={measure} scope="col">{t(`opening_balances.measure.${measure}`)}</th>)}
                <th />
              </tr>
            </thead>
            <tbody>
              {value.map((row, at) => (
                <tr key={row.organisation}>
                  <th scope="row">{row.name}</th>
                  {measures.map((measure) => (
                    <td key={measure}>
                      <input type="text" inputMode="numeric" maxLength={8} value={row.amounts[measure] ?? ''} aria-label={t('opening_balances.cell', { name: row.name, measure: t(`opening_balances.measure.${measure}`) })} onChange={(event) => write(at, { [measure]: event.target.value })} />
                    </td>
                  ))}
                  <td><button type="button" className="plain" aria-label={t('opening_balances.remove', { name: row.name })} onClick={() => onChange(value.filter((_, number) => number !== at))}><Icon name="close" /></button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <OrganisationPicker
        key={value.length}
        id={`${id}-add`}
        aria-label={t('opening_balances.add')}
        value={undefined}
        onChange={(organisation, choice) => {
          if (organisation && !value.some((row) => row.organisation === organisation)) onChange([...value, { organisation, name: choice?.label ?? organisation, amounts: {} }])
        }}
      />
      <p className="quiet small">{t('opening_balances.add')}</p>
    </div>
  )
}
