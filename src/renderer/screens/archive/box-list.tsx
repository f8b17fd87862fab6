import { Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { pad, type Year } from '../../../core/day.ts'
import { toArchiveBoxes, toBoxName } from '../../../core/scheme/archive-boxes.ts'
import { Answer } from '../../engine/answer.tsx'
import { useBoxNotes, useScheme } from '../../engine/queries.ts'
import { BoxBar } from './box-bar.tsx'
import { BoxState } from './box-state.tsx'
import { ItemTable } from './item-table.tsx'

interface Props {
  readonly items: readonly ItemSummary[]
  readonly year: Year | null
  open(itemId: number): void
}

/** The archive's own boxes, one or more for each year, class and retention, derived from what is filed. */
export function BoxList({ items, year, open }: Props) {
  const { t } = useTranslation()
  const notes = useBoxNotes(year)
  const retentions = useScheme().data?.retentions ?? []
  const titleOf = (code: string) => retentions.find((each) => each.code === code)?.title ?? code
  return (
    <div className="pad">
      <p className="faint" style={{ marginTop: 0 }}>
        {t('box.rule')}
      </p>
      <Answer query={notes}>
        {(known) => (
          <Collapse
            items={toArchiveBoxes(items, known).map((box) => ({
              key: toBoxName(box),
              label: (
                <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 }}>
                  <strong>{t('box.name', { year: box.year, retention: titleOf(box.retention) })}</strong>
                  <span className="code">{box.class.replace(/-$/, '')}</span>
                  <span>{t('box.numbers', { first: pad(box.first, 4), last: pad(box.last, 4) })}</span>
                  {box.note && box.note.boxNumber !== '' && (
                    <span>{t('box.number', { number: box.note.boxNumber })}</span>
                  )}
                  <span className="faint">{t('common.items', { count: box.items.length })}</span>
                  <BoxState note={box.note} />
                </span>
              ),
              children: (
                <>
                  <BoxBar box={box} />
                  <ItemTable items={box.items} open={open} />
                </>
              ),
              styles: { body: { padding: 0 } },
            }))}
          />
        )}
      </Answer>
    </div>
  )
}
