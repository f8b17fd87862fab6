import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { EditedScheme } from '../../../core/scheme/versions.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** Saves an edited version at once; null, and told why, where it is refused. */
export function useSchemeEdit() {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [isBusy, setBusy] = useState(false)
  const save = async (edited: EditedScheme): Promise<StoredScheme | null> => {
    setBusy(true)
    const saved = await tell.attempt(() => client.scheme.saveVersion(edited))
    setBusy(false)
    if (saved) tell.done(t('scheme.saved'))
    return saved
  }
  return { save, isBusy }
}
