import { useTranslation } from 'react-i18next'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { useUndo } from '../history/use-undo.tsx'
import { isDialogOpen, isTypedInto, useWindowKeys } from './use-window-keys.ts'

/** Ctrl+Z outside text fields: takes the last change back, once a person has seen what that is. */
export function UndoKey() {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const undo = useUndo()
  const ask = async () => {
    const step = await client.history.lastStep({})
    if (step === null) tell.done(t('history.undo.none'))
    else undo(step)
  }
  useWindowKeys((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return false
    // In a field it takes back what was typed.
    if (isTypedInto(event.target) || isDialogOpen()) return false
    void tell.attempt(ask)
    return true
  })
  return null
}
