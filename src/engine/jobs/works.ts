import type { JobKind } from '../../core/job.ts'
import { backUp } from './backup.ts'
import { exportBundle } from './export.ts'
import { heal } from './heal.ts'
import { importFiles } from './import.ts'
import { readPages } from './read.ts'
import { replace } from './replace.ts'
import { restore } from './restore.ts'
import type { Work } from './runner.ts'
import { verify } from './verify.ts'

export const works: Readonly<Record<JobKind, Work>> = {
  import: importFiles,
  read: readPages,
  export: exportBundle,
  verify,
  backup: backUp,
  restore,
  heal,
  replace,
}
