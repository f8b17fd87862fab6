import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../core/history/entry.ts'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { useKeepFiled } from '../item/use-draft.ts'
import { ChangeLines } from './change-lines.tsx'

/** Asks whether to take a change back, saying what would be different, and does so. */
export function useUndo(): (entry: HistoryEntry) => void {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { modal } = App.useApp()
  const keepFiled = useKeepFiled()
  return useCallback(
    ({ id, itemId, what, title, changes }) => {
      modal.confirm({
        title: t('history.undo.ask', { what }),
        content: (
          <>
            <p>{title}</p>
            <p className="faint">{t('history.undo.note')}</p>
            <ChangeLines
              changes={changes.map(({ field, before, after }) => ({ field, before: after, after: before }))}
            />
          </>
        ),
        okText: t('history.undo.action'),
        onOk: () =>
          tell.attempt(async () => {
            const get = async () => (itemId === null ? null : client.items.get({ id: itemId }))
            const before = await get()
            await client.history.undo({ id })
            const after = await get()
            if (before?.state === 'filed' && after?.state === 'inbox') keepFiled(before, after)
            tell.done(t('history.undo.done', { what }))
          }),
      })
    },
    [t, client, tell, modal, keepFiled],
  )
}
