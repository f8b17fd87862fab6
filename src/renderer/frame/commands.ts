import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openNames, ranks } from '../../core/text/find-names.ts'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { useNavigation } from '../navigation.tsx'
import { screens } from './side-nav.tsx'

/** Something the window can do at once. */
export interface Command {
  readonly kind: 'command'
  readonly label: string
  act(): void
}

/** The commands that go by what was typed; a few at most, and none for what is only like a name. */
export function useCommands(query: string): Command[] {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const client = useClient()
  const tell = useTell()
  const find = useMemo(() => {
    const commands: Command[] = [
      ...screens.map(
        (screen): Command => ({
          kind: 'command',
          label: t(`frame.nav.${screen}`),
          act: () => go({ to: { screen } }),
        }),
      ),
      {
        kind: 'command',
        label: t('frame.jobs.read'),
        act: () => void tell.attempt(() => client.reading.start({})),
      },
    ]
    return openNames(commands.map((command) => ({ value: command, names: [command.label] })))
  }, [t, go, client, tell])
  return find(query, 3).flatMap(({ value, rank }) => (rank < ranks.like ? [value] : []))
}
