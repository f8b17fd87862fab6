import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { WaitingRow } from './waiting-row.tsx'

interface Props {
  readonly items: readonly ItemSummary[]
  readonly chosenId: number
  choose(id: number): void
  arrange(ids: readonly number[]): void
}

const none: ReadonlySet<number> = new Set()

/** What waits. One is looked at; several can be picked, for what is done to them together. */
export function WaitingList({ items, chosenId, choose, arrange }: Props) {
  const { t } = useTranslation()
  const [marked, setMarked] = useState(none)
  const picked = items.filter(({ id }) => marked.has(id)).map(({ id }) => id)
  const pick = (id: number) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    setMarked(next)
  }
  return (
    <div className="pane column" style={{ width: 264 }}>
      <div className="bar slim">
        <Checkbox
          checked={picked.length === items.length}
          indeterminate={picked.length > 0 && picked.length < items.length}
          onChange={({ target }) => setMarked(target.checked ? new Set(items.map(({ id }) => id)) : none)}
        >
          {picked.length === 0 ? t('inbox.pickAll') : t('inbox.picked', { count: picked.length })}
        </Checkbox>
        {picked.length > 0 && (
          <Button size="small" onClick={() => arrange(picked)}>
            {t(picked.length > 1 ? 'arrange.openMany' : 'arrange.open')}
          </Button>
        )}
      </div>
      <ul className="rows fill scrolls" aria-label={t('inbox.title')}>
        {items.map((item) => (
          <WaitingRow
            key={item.id}
            item={item}
            isChosen={item.id === chosenId}
            choose={() => choose(item.id)}
            isPicked={marked.has(item.id)}
            pick={() => pick(item.id)}
          />
        ))}
      </ul>
    </div>
  )
}
