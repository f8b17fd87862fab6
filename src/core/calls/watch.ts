import * as z from 'zod'
import { call } from '../contract.ts'
import { WatchedFolder, WatchStanding } from '../intake/watch.ts'

const nothing = z.object({})

export const watchCalls = {
  /** The folder watched on this machine, and how that goes. */
  standing: call(nothing, WatchStanding),
  /** Watches a folder from now on, in the name of whoever asks; refused inside the catalogue, around it, and among backups. */
  set: call(WatchedFolder, WatchStanding),
  stop: call(nothing, WatchStanding),
  /** Looks at once, and tries again what failed before. */
  lookAgain: call(nothing, WatchStanding),
}
