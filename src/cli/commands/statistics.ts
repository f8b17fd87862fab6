import { activityTitles } from '../../core/catalogue/activity.ts'
import { statuses } from '../../core/checks/finding.ts'
import { yearOf } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import { toOwed } from '../../core/statistics/completeness.ts'
import { toPercent } from '../../core/statistics/share.ts'
import type { Attendance, Completeness, Filing, Statistics } from '../../core/statistics/statistics.ts'
import { toTabbed } from '../../core/statistics/table-text.ts'
import { findBranches } from '../choose-branch.ts'
import type { Command } from '../command.ts'

export const statistics: Command = {
  usage: 'statistics CATALOGUE [--branch NAME,NAME] [--year N] [--quarter 1|2|3|4] [--on YYYY-MM-DD]',
  summary: '数出一个年度或季度的活动、出席、归档快慢和完整情况',
  least: 1,
  most: 1,
  options: ['branch', 'year', 'quarter', 'on'],
  async run({ engine: { client }, positionals, options, path, today }) {
    const [folder = ''] = positionals
    const { quarter } = options
    if (quarter !== undefined && !/^[1-4]$/.test(quarter))
      throw new Failure('invalid', '--quarter 只能是 1、2、3 或 4。')
    const catalogue = await client.catalogue.open({ folder: path(folder) })
    const chosen = findBranches(catalogue, options.branch)
    const on = options.on ?? today
    const year = options.year ?? String(yearOf(on))
    const period = quarter === undefined ? year : `${year}-Q${quarter}`
    const asked = { branchIds: chosen.map(({ id }) => id), period, on }
    const { all, branches } = await client.statistics.count(asked)
    const completeness = await client.statistics.completeness(asked)
    return {
      json: { on, period, ...all, branches, completeness },
      text: [
        `${chosen.length === 0 ? '全部支部' : chosen.map((branch) => branch.name).join('、')} ${period}，截至 ${on}；数字取自已登记的活动和已归档的材料。`,
        ...(all.later > 0 ? [`另有 ${all.later} 次活动登记的日期晚于 ${on}，没有计入。`] : []),
        describeActivities(all),
        describeAttendance(all),
        describeFiling(all),
        describeCompleteness(completeness),
      ].join('\n\n'),
      fellShort: false,
    }
  },
}

function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${title}\n${toTabbed({ head, rows: rows.map((row) => row.map(String)) })}`.replaceAll('\r', '')
}

function describeActivities({ months, all, kinds, merged }: Statistics): string {
  const cells = (counts: readonly (number | null)[]) => counts.map((count) => count ?? '—')
  return table(
    `各类活动次数（合计每次只计一次；${merged} 次同时属于几类，每类各计一次）`,
    ['类别', ...months, '合计'],
    [
      ...kinds.map(({ kind, months: counts, total }) => [activityTitles[kind], ...cells(counts), total]),
      ['合计', ...cells(all.months), all.total],
    ],
  )
}

function describeAttendance({ attendance, kindAttendance }: Statistics): string {
  const row = (name: string, { held, counted, due, present }: Attendance) => {
    const percent = toPercent(present, due)
    const rate = percent === null ? '不详' : `${percent}%`
    return [name, held, held - counted, due ?? '不详', present ?? '不详', rate]
  }
  return table(
    '出席情况（只算应到、实到都登记了的）',
    ['类别', '次数', '未登记出席的次数', '应到', '实到', '到会率'],
    [...kindAttendance.map(({ kind, ...counts }) => row(activityTitles[kind], counts)), row('合计', attendance)],
  )
}

function describeFiling({ months, filing, monthFiling }: Statistics): string {
  const row = (name: string, counts: Filing | null) =>
    counts === null
      ? [name, ...Array.from({ length: 8 }, () => '—')]
      : [name, counts.held, ...counts.within, counts.bare, counts.middleDays ?? '—', counts.longestDays ?? '—']
  return table(
    '归档快慢（从活动到首份材料归档）',
    ['月份', '次数', '7天内', '8–30天', '31–90天', '90天以上', '尚无材料', '一般用几天（中位数）', '最长天数'],
    [...months.map((month, index) => row(month, monthFiling[index] ?? null)), row('合计', filing)],
  )
}

function describeCompleteness(points: readonly Completeness[]): string {
  const rows = points.map(({ on, counts }) => {
    const { met, owed } = toOwed(counts)
    const percent = toPercent(met, owed)
    return [on, percent === null ? '不详' : `${percent}%`, owed, ...statuses.map((status) => counts[status])]
  })
  const said =
    '完整情况（全年应有的材料和活动，不含归档格式的核对，截至日期依次为各月末；材料、名册和设置按现在的算，月末以后补归的也计为已有）'
  return table(said, ['截至', '完整率', '应有', ...statuses], rows)
}
