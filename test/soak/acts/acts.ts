import type { Act } from '../act.ts'
import { editing, filing } from './changes.ts'
import { filingByRegister, importing, reading } from './intake.ts'
import { creating, migrating } from './openings.ts'
import { backingUp, exporting, looking, restoring } from './outputs.ts'

/** All that an engine is killed over, in the order of rounds. */
export const acts: readonly Act[] = [
  importing,
  filing,
  editing,
  exporting,
  backingUp,
  restoring,
  migrating,
  reading,
  filingByRegister,
  creating,
  looking,
]
