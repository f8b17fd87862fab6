import type { EngineConnection } from '../engine/connect.ts'

/** What a command may use: a running engine, the given arguments, and where to write. */
export interface Run {
  readonly engine: EngineConnection
  /** What stands after the command's name, options taken out. */
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  /** A given path, absolute: relative ones are those of the caller. */
  path(given: string): string
  /** For sealed backups. */
  readonly passphrase: string | undefined
  /** Today, for commands that take no day. */
  readonly today: string
  /** Tells how far it is, on stderr. */
  progress(text: string): void
}

/** What a command has to say: one JSON document, the same for people, and whether something fell short. */
export interface Outcome {
  readonly json: unknown
  readonly text: string
  readonly fellShort: boolean
}

export interface Command {
  /** As in `init CATALOGUE --branch NAME`. */
  readonly usage: string
  readonly summary: string
  readonly least: number
  readonly most: number
  /** Names of options that take a value. */
  readonly options: readonly string[]
  run(run: Run): Promise<Outcome>
}
