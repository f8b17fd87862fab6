import type { ApiClient } from '../../src/core/api.ts'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'

/** What one round plays with: a copy of the template, of its own. */
export interface World {
  readonly root: string
  /** The catalogue that is open while the act runs. */
  readonly catalogue: string
  readonly branchId: number
  /** Files that the catalogue does not hold yet, and a register that files them. */
  readonly scans: string
  readonly register: string
  /** Where a backup lies already. */
  readonly place: string
  readonly backup: string
  /** Numbers from 0 to 1 that depend on the round alone. */
  random(): number
}

/** What was acknowledged, by name: each must still hold afterwards. A later promise of the same name replaces it. */
export type Promises = Map<string, (client: ApiClient) => Promise<boolean>>

/** Work that an engine is killed over. */
export interface Act {
  readonly name: string
  /** Does the work with the world's catalogue open, and notes each thing as it is acknowledged. */
  run(engine: EngineConnection, world: World, promises: Promises): Promise<void>
  /** Takes up what was cut off and brings it to its end; throws where that cannot be done. */
  finish(engine: EngineConnection, world: World): Promise<void>
}

/** How many files each world offers for import. */
export const scanCount = 12
/** What each template holds: filed, and in the inbox. */
export const held = { filed: 5, inbox: 5 }

export async function countsOf(client: ApiClient): Promise<Catalogue['counts']> {
  const open = await client.catalogue.get({})
  if (open === null) throw new Error('no catalogue is open')
  return open.counts
}
