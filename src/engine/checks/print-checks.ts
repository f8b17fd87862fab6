import { resolve } from 'node:path'
import type { Checklist } from '../../core/layout/checklist.ts'
import type { LayoutPage } from '../../core/layout/page.ts'
import { type Context, requireSession } from '../context.ts'
import { getCatalogue } from '../store/catalogue.ts'
import type { TaskOutput } from '../workers/tasks.ts'
import { gatherToldChecks } from './check-branches.ts'
import type { Asked } from './list-findings.ts'

/** 核对清单 of one branch, or all, for a year as seen on a day. */
async function gatherChecklist(context: Context, { branchId, year, on }: Asked): Promise<Checklist> {
  const checks = await gatherToldChecks(context, { branchIds: branchId === null ? [] : [branchId], year, on })
  const branch = checks.map((each) => each.branch).join('、')
  const of = branchId === null && checks.length > 1 ? `全部${checks.length}个支部` : branch
  return { title: `${of}${year}年度`, branch, on, checks }
}

/** Lays it out, for printing. */
export async function layChecks(context: Context, asked: Asked): Promise<LayoutPage[]> {
  const checklist = await gatherChecklist(context, asked)
  return [...(await context.tasks.run('layChecklist', { checklist, resources: context.settings.resources }))]
}

/** Writes it into the new folder `out`. */
export async function printChecks(
  context: Context,
  { out, ...asked }: Asked & { readonly out: string },
): Promise<TaskOutput<'writeChecklist'>> {
  const checklist = await gatherChecklist(context, asked)
  const { db, folder } = requireSession(context)
  return context.tasks.run('writeChecklist', {
    checklist,
    catalogueFolder: folder,
    catalogueUuid: getCatalogue(db, folder).uuid,
    out: resolve(out),
    madeAt: context.now(),
    resources: context.settings.resources,
  })
}
