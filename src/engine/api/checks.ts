import type { ApiGroup } from '../../core/api.ts'
import { countStatuses } from '../../core/checks/status-counts.ts'
import { toYearGrid } from '../../core/checks/year-grid.ts'
import { isOfWhatIsOwed } from '../../core/statistics/completeness.ts'
import { findAll, listFindings } from '../checks/list-findings.ts'
import { layChecks, printChecks } from '../checks/print-checks.ts'
import { remind } from '../checks/remind.ts'
import { type Context, requireSession } from '../context.ts'
import { getScheme } from '../store/schemes.ts'

export const checks: ApiGroup<'checks', Context> = {
  run: async (context, asked) => ({ on: asked.on, year: asked.year, branches: await findAll(context, asked) }),
  async count(context, asked) {
    const branches = await findAll(context, asked)
    const unset = branches.flatMap(({ findings }) => findings).find(({ lacks }) => lacks === 'setting')
    return {
      branches: branches.map(({ findings, ...of }) => ({
        ...of,
        counts: countStatuses(findings),
        owed: countStatuses(findings.filter(isOfWhatIsOwed)),
      })),
      unset: unset?.rule ?? null,
    }
  },
  async glance(context, { status, ...asked }) {
    const findings = (await findAll(context, asked)).flatMap((of) => of.findings)
    const shown = status === null ? findings : findings.filter((finding) => finding.status === status)
    return toYearGrid(shown, getScheme(requireSession(context).db, asked.year).slots)
  },
  findings: (context, asked) => listFindings(context, asked),
  remind: (context, { year, on }) => remind(context, year, on),
  pages: (context, asked) => layChecks(context, asked),
  print: (context, asked) => printChecks(context, asked),
}
