import { resolve } from 'node:path'
import { Day, dayOf } from '../core/day.ts'

/** What the process was started with. A packaged program takes none of the test settings. */
export interface Environment {
  /** The catalogue named on the command line. */
  readonly catalogue: string | null
  /** The Node executable to run the engine with, instead of Electron's own. */
  readonly engineNode: string | null
  /** A JSON file of dialog answers. */
  readonly dialogs: string | null
  /** The folder of the user's profile, instead of the usual one. */
  readonly profile: string | null
  today(): Day
}

export function readEnvironment(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): Environment {
  const setting = (name: string) => (isPackaged ? null : variables[name] || null)
  const fixed = setting('LEDGER_TODAY')
  return {
    catalogue: findCatalogue(args, isPackaged),
    engineNode: setting('LEDGER_ENGINE_NODE'),
    dialogs: setting('LEDGER_DIALOGS'),
    profile: setting('LEDGER_PROFILE'),
    today: () => (fixed === null ? dayOf(new Date().toISOString()) : Day.parse(fixed)),
  }
}

/** The first argument that is no switch, after the executable and (unless packaged) the program's folder. */
function findCatalogue(args: readonly string[], isPackaged: boolean): string | null {
  const plain = args.slice(1).filter((arg) => !arg.startsWith('-'))
  const named = isPackaged ? plain[0] : plain[1]
  return named === undefined ? null : resolve(named)
}
