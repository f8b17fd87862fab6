import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { useUndo } from '../history/use-undo.tsx'

/** Ctrl+Z outside text fields: takes the last change back, once a person has seen what that is. */
export function UndoKey() {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const undo = useUndo()
  useEffect(() => {
    const ask = async () => {
      const step = await client.history.lastStep({})
      if (step === null) tell.done(t('history.undo.none'))
      else undo(step)
    }
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return
      if (isInText(event.target) || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
      event.preventDefault()
      void tell.attempt(ask)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [t, client, tell, undo])
  return null
}

/** There Ctrl+Z takes back what was typed. */
function isInText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
