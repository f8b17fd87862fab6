import type { FormInstance } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { type Draft, listOvertaken, resume, toDraft } from '../../core/catalogue/draft.ts'
import type { Item } from '../../core/catalogue/item.ts'
import { useSeat } from '../account/queries.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useToday } from '../engine/today.tsx'
import { type ItemForm, toChangeForm } from './item-form.ts'
import { keepDraft, readDraft, toDraftKey } from './kept-drafts.ts'

/**
 * Keeps what is typed into the form of an item until it is saved, whatever happens to the window; for whoever typed it
 * alone. Where nothing is typed, the form follows what it `begins` with.
 */
export function useDraft(
  item: Item,
  form: FormInstance<ItemForm>,
  begins: ItemForm,
  settled: Partial<ItemForm> = {},
  /** What a line brings that was chosen while the item stood on another, as before its filing was taken back. */
  bringOf: (lineId: number) => Partial<ItemForm> = () => ({}),
) {
  const toKey = useToDraftKey()
  const [key] = useState(toKey(item.id))
  const today = useToday()
  const [draft, setDraft] = useState(() => readDraft(key))
  const onRecord = { ...toChangeForm(item) }
  const typed = resume(draft)
  const isBrought = typeof typed.lineId === 'number' && listOvertaken(draft, onRecord).includes('lineId')
  const resumed = { ...(isBrought && bringOf(Number(typed.lineId))), ...typed }
  const [initial] = useState({ ...begins, ...resumed })
  const keep = (next: Draft) => {
    keepDraft(key, next, today)
    setDraft(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what it begins with is followed, not each key
  useEffect(() => form.setFieldsValue({ ...begins, ...settled, ...resumed }), [begins])
  return {
    initial,
    isUnsaved: Object.keys(draft).length > 0,
    /** The fields in which saving would overwrite a later change. */
    overtaken: listOvertaken(draft, onRecord),
    note: () => keep(toDraft(draft, { ...form.getFieldsValue() }, { ...begins }, onRecord)),
    /** Once it is saved or filed. */
    end: () => keep({}),
    drop: () => {
      keep({})
      form.resetFields()
      form.setFieldsValue(begins)
    },
  }
}

/** Keeps what an item was filed with, once that is taken back, as typed and not saved: nobody types it twice. */
export function useKeepFiled(): (filed: Item, waiting: Item) => void {
  const toKey = useToDraftKey()
  const today = useToday()
  return useCallback(
    (filed, waiting) => {
      const onRecord = { ...toChangeForm(waiting) }
      keepDraft(toKey(waiting.id), toDraft({}, { ...toChangeForm(filed) }, onRecord, onRecord), today)
    },
    [toKey, today],
  )
}

/** Puts the retention of a line that was chosen for a filed item to its draft, once the item waits to be filed anew. */
export function useKeepRetention(): (waiting: Item, retention: string) => void {
  const toKey = useToDraftKey()
  const today = useToday()
  return (waiting, to) => {
    const key = toKey(waiting.id)
    keepDraft(key, { ...readDraft(key), retention: { from: waiting.retention, to } }, today)
  }
}

/** Where the drafts of items are kept: of this catalogue, and of whoever sits here. */
function useToDraftKey(): (itemId: number) => string {
  const { uuid } = useOpenCatalogue()
  const account = useSeat().data?.account?.id ?? 0
  return useCallback((itemId) => toDraftKey(uuid, account, itemId), [uuid, account])
}
