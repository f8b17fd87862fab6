import { Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { pad } from '../../../core/day.ts'
import { toArchiveBoxes } from '../../../core/scheme/archive-boxes.ts'
import { useScheme } from '../../engine/queries.ts'
import { ItemTable } from './item-table.tsx'

interface Props {
  readonly items: readonly ItemSummary[]
  open(itemId: number): void
}

/** The archive's own boxes, one for each year, class and retention, derived from what is filed. */
export function BoxList({ items, open }: Props) {
  const { t } = useTranslation()
  const retentions = useScheme().data?.retentions ?? []
  const titleOf = (code: string) => retentions.find((each) => each.code === code)?.title ?? code
  return (
    <div className="pad">
      <p className="faint" style={{ marginTop: 0 }}>
        {t('archive.box.rule')}
      </p>
      <Collapse
        items={toArchiveBoxes(items).map((box) => ({
          key: box.class,
          label: (
            <span style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
              <strong>{t('archive.box.name', { year: box.year, retention: titleOf(box.retention) })}</strong>
              <span className="code">{box.class.replace(/-$/, '')}</span>
              <span>{t('archive.box.numbers', { first: pad(box.first, 4), last: pad(box.last, 4) })}</span>
              <span className="faint">{t('common.items', { count: box.items.length })}</span>
            </span>
          ),
          children: <ItemTable items={box.items} open={open} />,
          styles: { body: { padding: 0 } },
        }))}
      />
    </div>
  )
}
