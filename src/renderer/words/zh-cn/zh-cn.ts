import { account } from './account.ts'
import { activities } from './activities.ts'
import { archive } from './archive.ts'
import { arrange } from './arrange.ts'
import { backup } from './backup.ts'
import { batch } from './batch.ts'
import { bin } from './bin.ts'
import { box } from './box.ts'
import { bundle } from './bundle.ts'
import { certificate } from './certificate.ts'
import { check } from './check.ts'
import { common } from './common.ts'
import { diagnostics } from './diagnostics.ts'
import { forms } from './forms.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { inbox } from './inbox.ts'
import { item } from './item.ts'
import { overview } from './overview.ts'
import { print } from './print.ts'
import { roster } from './roster.ts'
import { scheme } from './scheme.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { statistics } from './statistics.ts'
import { verify } from './verify.ts'
import { welcome } from './welcome.ts'

/** Every word on screen, in simplified Chinese. */
export const zhCn = {
  common,
  account,
  settings,
  frame,
  welcome,
  item,
  inbox,
  arrange,
  archive,
  box,
  forms,
  print,
  roster,
  activities,
  certificate,
  search,
  check,
  overview,
  bundle,
  verify,
  statistics,
  scheme,
  backup,
  batch,
  bin,
  history,
  diagnostics,
  help,
} as const
