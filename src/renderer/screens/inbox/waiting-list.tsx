import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { WaitingRow } from './waiting-row.tsx'

interface Props {
  readonly items: readonly ItemSummary[]
  readonly chosenId: number
  choose(id: number): void
}

export function WaitingList({ items, chosenId, choose }: Props) {
  const { t } = useTranslation()
  return (
    <ul className="rows pane" style={{ width: 248 }} aria-label={t('inbox.title')}>
      {items.map((item) => (
        <WaitingRow key={item.id} item={item} isChosen={item.id === chosenId} choose={() => choose(item.id)} />
      ))}
    </ul>
  )
}
