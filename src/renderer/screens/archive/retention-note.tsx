import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { findLine } from '../../item/item-form.ts'

interface Props {
  readonly item: Item
  /** The line that the form says. */
  readonly lineId: number | null
  readonly scheme: StoredScheme
  toHistory(): void
}

/** Says of a line chosen for a filed item that its retention is another one, which the item does not take over. */
export function RetentionNote({ item, lineId, scheme, toHistory }: Props) {
  const { t } = useTranslation()
  const line = findLine(scheme, lineId)
  if (!line || lineId === item.lineId || line.retention === item.retention) return null
  const titleOf = (code: string) => scheme.retentions.find((each) => each.code === code)?.title ?? code
  return (
    <span className="guess">
      {t('archive.otherRetention', { line: titleOf(line.retention), item: titleOf(item.retention ?? '') })}{' '}
      <button type="button" className="plain" onClick={toHistory}>
        {t('archive.toFiling')}
      </button>
    </span>
  )
}
