import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { useNavigation } from '../navigation.tsx'
import { screens } from './side-nav.tsx'

/** What the window can do at once, by the words for it. */
export function useCommands(): ReadonlyMap<string, () => void> {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const client = useClient()
  const tell = useTell()
  return useMemo(
    () =>
      new Map<string, () => void>([
        ...screens.map((screen) => [t(`frame.nav.${screen}`), () => go({ to: { screen } })] as const),
        [t('frame.jobs.read'), () => void tell.attempt(() => client.reading.start({}))],
      ]),
    [t, go, client, tell],
  )
}
