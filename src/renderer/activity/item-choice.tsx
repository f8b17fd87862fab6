import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useItem, useTitles } from '../engine/queries.ts'

interface Props {
  readonly id?: string
  readonly branchId: number
  readonly value?: number
  onChange?(value: number): void
}

/** Picks a filed item of a branch by its title or 档号, tolerant of typing errors. */
export function ItemChoice({ id, branchId, value, onChange }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const query = useDeferredValue(text.trim())
  const titles = useTitles(query)
  const chosen = useItem(value ?? 0, value !== undefined)
  const found = query === '' ? [] : (titles.data ?? [])
  const known = found.filter((item) => item.state === 'filed' && item.branchId === branchId)
  const offered = query === '' && chosen.data ? [chosen.data] : known
  return (
    <Select<number>
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
      aria-label={t('activities.form.item')}
      placeholder={t('activities.form.itemHint')}
      notFoundContent={t(query === '' ? 'activities.form.itemHint' : 'activities.form.itemNone')}
      showSearch={{ filterOption: false, onSearch: setText }}
      labelRender={({ label }) => label ?? chosen.data?.title ?? ''}
      options={offered.map((item) => ({ value: item.id, label: `${item.code ?? ''} ${item.title}`.trim() }))}
    />
  )
}
