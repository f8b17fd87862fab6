import type { QueryClient } from '@tanstack/react-query'
import { yearOf } from '../core/day.ts'
import { toSeat } from './account/queries.ts'
import type { Engine } from './engine/engine.ts'
import { toCatalogue, toReminders, toStart } from './engine/queries.ts'

interface Asked {
  readonly host: Pick<Engine['host'], 'start'>
  readonly connection: Engine['connection']
}

/**
 * Asks for what 首页 is drawn from before anything is, so that the window is drawn once. What is refused is left for
 * whoever asks again and shows why.
 */
export async function askAhead(queries: QueryClient, { host, connection: { client } }: Asked): Promise<void> {
  const [start, catalogue] = await Promise.all([
    queries.ensureQueryData(toStart(host)),
    queries.ensureQueryData(toCatalogue(client)),
  ])
  if (catalogue === null) return
  const { isOn, account } = await queries.ensureQueryData(toSeat(client))
  if (isOn && account === null) return
  await queries.ensureQueryData(toReminders(client, { year: yearOf(start.today), on: start.today }))
}
