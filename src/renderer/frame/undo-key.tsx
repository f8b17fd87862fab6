import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { useUndo } from '../history/use-undo.tsx'
import { isDialogOpen, useWindowKeys } from './use-window-keys.ts'

/** Ctrl+Z where nothing was typed: takes the last change back, once a person has seen what that is. */
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
  const hasTyped = useHasTyped()
  useWindowKeys((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return false
    // In a field it takes back what was typed; one that merely has the focus has nothing to take back.
    if (hasTyped(event.target) || isDialogOpen()) return false
    void tell.attempt(ask)
    return true
  })
  return null
}

/** Tells whether something was typed into a field since the focus came to it. */
function useHasTyped(): (field: EventTarget | null) => boolean {
  const typedInto = useRef<EventTarget | null>(null)
  useEffect(() => {
    const come = () => {
      typedInto.current = null
    }
    const type = ({ target }: Event) => {
      typedInto.current = target
    }
    document.addEventListener('focusin', come)
    document.addEventListener('input', type)
    return () => {
      document.removeEventListener('focusin', come)
      document.removeEventListener('input', type)
    }
  }, [])
  return (field) => field !== null && field === typedInto.current
}
