import { type Finding, isGap } from '../../core/checks/finding.ts'
import { type Day, yearOf } from '../../core/day.ts'
import {
  countSlots,
  type OpenFindings,
  type Succession,
  type SuccessionFields,
} from '../../core/succession/succession.ts'
import { toLocalTime } from '../backup/local-time.ts'
import { signerOf } from '../bundle/signing.ts'
import { gatherChecks } from '../checks/check-branches.ts'
import { type Context, requireSession } from '../context.ts'
import { listAccounts } from '../store/accounts.ts'
import { findLastBackup } from '../store/backups.ts'
import { listDeleted } from '../store/bin.ts'
import { listBundles } from '../store/bundles.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { tallyItems } from '../store/items.ts'
import { getScheme } from '../store/schemes.ts'
import { findRecipient } from '../store/sealed-places.ts'
import { findSigningKey } from '../store/signing-key.ts'
import { readStanding } from '../verify/standing.ts'

/** How the open catalogue stands on the day it is handed over; findings of that year and the one before. */
export async function gatherSuccession(context: Context, fields: SuccessionFields, on: Day): Promise<Succession> {
  const [findings, before] = [
    await countFindings(context, yearOf(on), on),
    await countFindings(context, yearOf(on) - 1, on),
  ]
  const { db, folder } = requireSession(context)
  const { branches, counts } = getCatalogue(db, folder)
  const { slots } = getScheme(db)
  const last = findLastBackup(db)
  const { whole } = readStanding(db)
  const [bundle] = listBundles(db)
  const key = findSigningKey(db)
  return {
    ...fields,
    on,
    branches: branches.map(({ name }) => name),
    folder,
    slots: branches.flatMap(({ id, name }) =>
      countSlots(name, slots, tallyItems(db, { branchId: id, year: null }).lines),
    ),
    counts: { ...counts, deleted: listDeleted(db).length },
    findings: [...findings, ...before],
    backup: last && {
      ...last,
      at: toMinute(last.madeAt),
      isSealed: findRecipient(db, last.place) !== null,
    },
    whole: whole && { at: toMinute(whole.at), problems: whole.problems },
    bundle: bundle ? { at: toMinute(bundle.madeAt), title: bundle.title, fingerprint: bundle.fingerprint } : null,
    signer: key === null ? '' : signerOf(key).fingerprint,
    accounts: listAccounts(db).length,
  }
}

async function countFindings(context: Context, year: number, on: Day): Promise<OpenFindings[]> {
  const branches = await gatherChecks(context, { branchIds: [], year, on })
  return branches.map(({ branch, findings }) => {
    const open = findings.filter(isGap)
    const of = (status: Finding['status']) => open.filter((finding) => finding.status === status).length
    return { branch, year, missing: of('需补充'), late: of('逾期'), doubtful: of('待人工确认') }
  })
}

function toMinute(at: string): string {
  return toLocalTime(at).slice(0, 16).replace('T', ' ')
}
