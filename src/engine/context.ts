import type { Account } from '../core/accounts/account.ts'
import type { EventName, EventPayload } from '../core/api.ts'
import type { Instant } from '../core/day.ts'
import { Failure } from '../core/failure.ts'
import type { PlaceRisk } from '../core/place/judge-place.ts'
import type { Indexing } from './indexing.ts'
import type { Watching } from './intake/watching.ts'
import type { Runner } from './jobs/runner.ts'
import type { Db } from './store/database.ts'
import type { Migration } from './store/migrate.ts'
import type { InTurn } from './turns.ts'
import type { Looking } from './verify/looking.ts'
import type { Pool } from './workers/pool.ts'

/** What an engine is started with. */
export interface Settings {
  /** Absolute path of the shipped resources. */
  readonly resources: string
  readonly migrations: readonly Migration[]
  /** Module URL of a recogniser to use in place of the shipped one; null for the shipped one. */
  readonly recogniser: string | null
  /** The entry of the thread that looks through a copy of the database. */
  readonly looker: URL
  /** How long after a catalogue was opened its database is looked at, in milliseconds. */
  readonly lookAfter: number
  /** Between two looks into the watched folder, in milliseconds. */
  readonly watchEvery: number
  /** Pages read side by side. */
  readonly readers: number
}

/** An open catalogue. */
export interface Session {
  /** Absolute. */
  readonly folder: string
  readonly db: Db
  /** Why it is not safe where it lies, as seen when it was opened. */
  readonly risk: PlaceRisk | null
  /** Who is signed in, where the catalogue has accounts. */
  account: Account | null
}

/** What handlers and jobs work with. */
export interface Context {
  readonly settings: Settings
  /** The open catalogue; null between close and open. */
  session: Session | null
  readonly runner: Runner
  readonly indexing: Indexing
  readonly looking: Looking
  readonly watching: Watching
  /** Opening and closing follow one another: of two at once, one would leave the other's catalogue locked and forgotten. */
  readonly inTurn: InTurn
  /** Short tasks: looking at files, drawing pages, writing and verifying. */
  readonly tasks: Pool
  /** Secret keys of sealed places opened by their passphrases, by recipient. In memory alone, until the catalogue is closed. */
  readonly keys: Map<string, string>
  /** Recognition: long tasks, apart so that they never hold up the short ones. */
  readonly readers: Pool
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
  now(): Instant
  /** In whose name the code runs, for the log; empty where nobody said it. */
  who(): string
  /** The catalogue that was open when what runs began; null where none was. */
  begunWith(): Session | null
  /** Runs something, and all that it begins, in somebody's name, for the catalogue that is open now. */
  actAs<Value>(who: string, act: () => Value): Value
}

/** The open catalogue, or the failure that none is. */
export function requireSession(context: Pick<Context, 'session'>): Session {
  if (!context.session) throw new Failure('not-found', '还没有打开目录库。请先新建或打开一个目录库。')
  return context.session
}
