import { resolve } from 'node:path'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { getCatalogue } from '../store/catalogue.ts'
import type { TaskOutput } from '../workers/tasks.ts'
import { gatherChecks } from './gather-checks.ts'

/** Writes 核对清单 of one branch, or all, for a year as seen on a day, into the new folder `out`. */
export function printChecks(
  context: Context,
  {
    branchId,
    year,
    on,
    out,
  }: { readonly branchId: number | null; readonly year: Year; readonly on: Day; readonly out: string },
): Promise<TaskOutput<'writeChecklist'>> {
  const { db, folder } = requireSession(context)
  const checks = gatherChecks(context, { branchIds: branchId === null ? [] : [branchId], year, on }, true)
  const branch = checks.map((each) => each.branch).join('、')
  const of = branchId === null && checks.length > 1 ? `全部${checks.length}个支部` : branch
  const checklist = { title: `${of}${year}年度`, branch, on, checks }
  return context.tasks.run('writeChecklist', {
    checklist,
    catalogueFolder: folder,
    catalogueUuid: getCatalogue(db, folder).uuid,
    out: resolve(out),
    madeAt: context.now(),
    resources: context.settings.resources,
  })
}
