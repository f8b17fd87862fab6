import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import type { StoredLine, StoredScheme } from '../../../core/scheme/stored.ts'
import { findLine } from '../../item/item-form.ts'
import { useKeepRetention } from '../../item/use-draft.ts'
import { UnfileButton } from './unfile-button.tsx'

/** The line that a form says for a filed item, where it is another one, of another retention. */
export function findOtherLine(scheme: StoredScheme, item: Item, lineId: number | null): StoredLine | null {
  const line = findLine(scheme, lineId)
  return !line || lineId === item.lineId || line.retention === item.retention ? null : line
}

interface Props {
  readonly item: Item
  readonly line: StoredLine
  readonly scheme: StoredScheme
}

/** Says of a line chosen for a filed item that its retention is another one, which the item does not take over. */
export function RetentionNote({ item, line, scheme }: Props) {
  const { t } = useTranslation()
  const keepRetention = useKeepRetention()
  const titleOf = (code: string) => scheme.retentions.find((each) => each.code === code)?.title ?? code
  return (
    <span className="guess">
      {t('archive.otherRetention', { line: titleOf(line.retention), item: titleOf(item.retention ?? '') })}{' '}
      <UnfileButton item={item} size="small" onUnfiled={(waiting) => keepRetention(waiting, line.retention)} />
    </span>
  )
}
