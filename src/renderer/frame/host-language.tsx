import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Language } from '../../core/language.ts'
import { useEngine } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'

/** Has the host's dialogs speak as the window does. */
export function HostLanguage() {
  const { host } = useEngine()
  const { i18n } = useTranslation()
  const tell = useTell()
  const language = Language.parse(i18n.language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: how failures are told changes with the language too
  useEffect(() => {
    void tell.attempt(() => host.speak({ language }))
  }, [host, language])
  return null
}
