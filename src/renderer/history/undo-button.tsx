import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../core/history/entry.ts'
import { useUndo } from './use-undo.tsx'

export function UndoButton({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const undo = useUndo()
  return (
    <Button size="small" onClick={() => undo(entry)}>
      {t('history.undo.action')}
    </Button>
  )
}
