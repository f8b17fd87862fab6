import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'

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
        <li key={item.id}>
          <button type="button" className="row" aria-current={item.id === chosenId} onClick={() => choose(item.id)}>
            <span className="line1">{item.title || t('common.untitled')}</span>
            <span className="line2">
              {item.date ?? t('common.unknownDate')} · {t('common.pages', { count: item.images })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
