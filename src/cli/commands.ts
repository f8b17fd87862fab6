import type { Command } from './command.ts'
import { activities } from './commands/activities.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { demo } from './commands/demo.ts'
import { exportBundle } from './commands/export.ts'
import { heal } from './commands/heal.ts'
import { importFiles } from './commands/import.ts'
import { init } from './commands/init.ts'
import { read } from './commands/read.ts'
import { restore } from './commands/restore.ts'
import { roster } from './commands/roster.ts'
import { search } from './commands/search.ts'
import { statistics } from './commands/statistics.ts'
import { succession } from './commands/succession.ts'
import { text } from './commands/text.ts'
import { verify } from './commands/verify.ts'

export const commands: Readonly<Record<string, Command>> = {
  init,
  roster,
  import: importFiles,
  read,
  text,
  search,
  activities,
  check,
  statistics,
  export: exportBundle,
  verify,
  backup,
  restore,
  heal,
  succession,
  demo,
}
