import { useTranslation } from 'react-i18next'
import type { Cell, FigureTable, Row } from './table.ts'

/** A table of figures; each leads to what it counts where a screen shows that. */
export function Figures({ table: { title, head, rows } }: { readonly table: FigureTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <section className="figures-frame" tabIndex={0} aria-label={title}>
      <table className="figures">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.isSum ? 'sum' : undefined}>
              <th scope="row">
                <Figure cell={row.name} label={row.name.text} />
              </th>
              {row.cells.map((cell, index) => (
                <Place key={head[index + 1]} column={head[index + 1] ?? ''} row={row} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Place({ column, row, cell }: { readonly column: string; readonly row: Row; readonly cell: Cell }) {
  const { t } = useTranslation()
  return (
    <td>
      <Figure cell={cell} label={t('statistics.cell', { row: row.name.text, column, text: cell.text })} />
    </td>
  )
}

function Figure({ cell: { text, open }, label }: { readonly cell: Cell; readonly label: string }) {
  if (!open) return text
  return (
    <button type="button" className="plain" aria-label={label} onClick={open}>
      {text}
    </button>
  )
}
