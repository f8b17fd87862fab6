import { useTranslation } from 'react-i18next'
import { toPercent } from '../../../core/statistics/share.ts'
import type { BranchStatistics } from '../../../core/statistics/statistics.ts'
import { Part } from './part.tsx'
import type { Ways } from './use-ways.ts'

interface Props {
  readonly branches: readonly BranchStatistics[]
  readonly of: string
  readonly ways: Ways
}

/** 各支部: each branch's own figures, and the way to them. */
export function BranchesPart({ branches, of, ways }: Props) {
  const { t } = useTranslation()
  const unknown = t('statistics.unknown')
  const title = t('statistics.branches.title')
  return (
    <Part
      heading={title}
      caption={[t('statistics.branches.caption')]}
      table={{
        title: `${of} ${title}`,
        head: [
          t('statistics.branches.branch'),
          t('statistics.attendance.held'),
          t('statistics.attendance.uncounted'),
          t('statistics.attendance.rate'),
          t('statistics.filing.bare'),
          t('statistics.filing.middle'),
        ],
        rows: branches.map(({ branchId, branch, total, attendance, filing }) => {
          const percent = toPercent(attendance.present, attendance.due)
          return {
            key: String(branchId),
            name: ways.toBranch(branch, branchId),
            cells: [
              ways.toActivities(total, '', { branchId }),
              ways.toActivities(attendance.held - attendance.counted, '', { branchId, facet: 'uncounted' }),
              { text: percent === null ? unknown : `${percent}%` },
              ways.toActivities(filing.bare, '', { branchId, facet: 'bare' }),
              { text: filing.middleDays === null ? t('statistics.notYet') : String(filing.middleDays) },
            ],
          }
        }),
      }}
    />
  )
}
