import type { BranchFindings, Finding } from '../../core/checks/finding.ts'
import { isGap, statuses } from '../../core/checks/finding.ts'
import { yearOf } from '../../core/day.ts'
import { findBranch } from '../choose-branch.ts'
import type { Command } from '../command.ts'

export const check: Command = {
  usage: 'check CATALOGUE [--branch NAME] [--year N] [--on YYYY-MM-DD]',
  summary: '核对一个年度应有而没有的材料',
  least: 1,
  most: 1,
  options: ['branch', 'year', 'on'],
  async run({ engine: { client }, positionals, options, path, today }) {
    const [folder = ''] = positionals
    const catalogue = await client.catalogue.open({ folder: path(folder) })
    const branch = findBranch(catalogue, options.branch)
    const on = options.on ?? today
    const year = options.year === undefined ? yearOf(on) : Number(options.year)
    const checked = await client.checks.run({ branchId: branch?.id ?? null, year, on })
    const branches = checked.branches.map((each) => ({
      branch: each.branch,
      findings: each.findings.map(toJson),
    }))
    return {
      json: { on: checked.on, year: checked.year, branches },
      text: checked.branches.map((each) => describe(each, year, on)).join('\n\n'),
      fellShort: false,
    }
  },
}

/** A finding without what only a window can use. */
function toJson({ rule, title, level, status, subject, period, message, basis, waiver }: Finding) {
  const finding = { rule, title, level, status, subject, period, message, basis }
  return waiver === null ? finding : { ...finding, waiver: { reason: waiver.reason, by: waiver.by, at: waiver.at } }
}

function describe({ branch, findings }: BranchFindings, year: number, on: string): string {
  const counts = statuses
    .map((status) => [status, findings.filter((finding) => finding.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${status} ${count}`)
  return [
    `${branch} ${year} 年度，截至 ${on}：${counts.join('，')}`,
    ...findings.filter((finding) => isGap(finding) || finding.status === '未配置').map(toLine),
  ].join('\n')
}

function toLine({ rule, status, subject, period, message, waiver }: Finding): string {
  const explained = waiver ? `（已说明：${waiver.reason}，${waiver.by}）` : ''
  return `  ${status}　${rule}　${subject}　${period}　${message}${explained}`
}
