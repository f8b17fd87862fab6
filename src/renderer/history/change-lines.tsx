import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../../core/history/entry.ts'

const mostShown = 4
const longest = 120

/** What changed in a record, a line a field; many or long ones are cut until asked for. */
export function ChangeLines({ changes }: { readonly changes: readonly FieldChange[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isCut =
    changes.length > mostShown || changes.some(({ before, after }) => Math.max(before.length, after.length) > longest)
  const shown = isOpen ? changes : changes.slice(0, mostShown)
  const cut = (text: string) => (isOpen || text.length <= longest ? text : `${text.slice(0, longest)}……`)
  return (
    <>
      {shown.map(({ field, before, after }) => (
        <div key={field} style={{ overflowWrap: 'anywhere' }}>
          {before === ''
            ? t('history.set', { field, after: cut(after) })
            : after === ''
              ? t('history.cleared', { field, before: cut(before) })
              : t('history.changed', { field, before: cut(before), after: cut(after) })}
        </div>
      ))}
      {isCut && (
        <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('history.fewer') : t('history.rest', { count: Math.max(1, changes.length - mostShown) })}
        </button>
      )}
    </>
  )
}
