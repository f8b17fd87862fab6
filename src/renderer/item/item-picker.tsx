import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { Year } from '../../core/day.ts'
import { useItem, usePickable } from '../engine/queries.ts'
import { useTitles } from '../engine/search-queries.ts'

interface Props {
  readonly id?: string
  readonly branchId: number
  /** Whose papers are offered before anything is typed. */
  readonly year: Year
  /** Papers that wait in the inbox are offered too. */
  readonly isInboxOffered?: boolean
  readonly value?: number | null
  onChange?(value: number | null): void
  readonly 'aria-label'?: string
  readonly autoFocus?: boolean
  readonly allowClear?: boolean
}

/** Picks a paper of a branch: among those of a year, or by any part of its title or 档号, tolerant of typing errors. */
export function ItemPicker({
  branchId,
  year,
  isInboxOffered = false,
  allowClear = false,
  value = null,
  onChange,
  ...rest
}: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const query = useDeferredValue(text.trim())
  const state = isInboxOffered ? null : ('filed' as const)
  const found = useTitles({ query, branchId, state })
  const near = usePickable({ branchId, year, isInboxOffered }, isOpen)
  const chosen = useItem(value ?? 0, value !== null)
  const known = query === '' ? (near.data ?? []) : (found.data ?? [])
  const offered = chosen.data && !known.some(({ id }) => id === value) ? [chosen.data, ...known] : known
  const parts = Map.groupBy(offered, (item) => item.state)
  return (
    <Select<number>
      {...rest}
      allowClear={allowClear && { label: t('common.clear') }}
      value={value}
      onChange={(id) => onChange?.(id ?? null)}
      placeholder={t('item.picker.hint')}
      notFoundContent={t(query === '' ? 'item.picker.empty' : 'item.picker.none')}
      showSearch={{ filterOption: false, onSearch: setText }}
      onOpenChange={setOpen}
      popupMatchSelectWidth={420}
      options={(['inbox', 'filed'] as const).flatMap((part) => {
        const items = parts.get(part)
        const options = items?.map(({ id, title }) => ({ value: id, label: title || t('common.untitled') }))
        return options ? [{ label: t(`item.picker.${part}`), options }] : []
      })}
      optionRender={({ value: id }) => <Offered item={offered.find((item) => item.id === id)} />}
    />
  )
}

function Offered({ item }: { readonly item: ItemSummary | undefined }) {
  const { t } = useTranslation()
  if (!item) return null
  const { title, code, date, images } = item
  return (
    <div className="offered">
      <div>{title || t('common.untitled')}</div>
      <div className="faint">
        {[code, date ?? t('common.unknownDate'), t('common.pages', { count: images })].filter(Boolean).join(' · ')}
      </div>
    </div>
  )
}
