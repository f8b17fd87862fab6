import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'
import { toChangeForm } from './item-form.ts'
import type { useDraft } from './use-draft.ts'

interface Props {
  readonly item: Item
  readonly draft: ReturnType<typeof useDraft>
}

/** Says that a form holds something unsaved, and what else was changed meanwhile; with the way to drop it. */
export function DraftNote({ item, draft }: Props) {
  const { t } = useTranslation()
  if (!draft.isUnsaved) return null
  const { title, issuer, documentNumber, note, date } = toChangeForm(item)
  const said: Readonly<Record<string, string | null>> = { title, issuer, documentNumber, note, date }
  const later = draft.overtaken.map((field) => {
    const name = isNamed(field) ? t(`item.field.${field === 'lineId' ? 'line' : field}`) : field
    return said[field] ? t('common.pair', { name, value: said[field] }) : name
  })
  return (
    <div role="status" style={{ flex: '0 0 100%' }}>
      <span className="faint">{t('item.draft.unsaved')}</span>
      <Button type="link" size="small" onClick={draft.drop}>
        {t('item.draft.drop')}
      </Button>
      {later.length > 0 && (
        <div style={{ color: 'var(--red)' }}>
          {t('item.draft.overtaken', { later: later.join(t('common.clauseMark')) })}
        </div>
      )}
    </div>
  )
}

const named = [
  'lineId',
  'title',
  'date',
  'issuer',
  'documentNumber',
  'secrecy',
  'retention',
  'year',
  'pageCount',
  'note',
] as const

function isNamed(field: string): field is (typeof named)[number] {
  return named.some((name) => name === field)
}
