import { useTranslation } from 'react-i18next'
import type { ActivityKind } from '../../../core/catalogue/activity.ts'
import { toPercent } from '../../../core/statistics/share.ts'
import type { Attendance, Statistics } from '../../../core/statistics/statistics.ts'
import { Part } from './part.tsx'
import { Bars } from './picture.tsx'
import type { Row } from './table.ts'
import type { Ways } from './use-ways.ts'

interface Props {
  readonly statistics: Statistics
  readonly of: string
  readonly ways: Ways
}

/** 出席情况: by kind, and what is not known of it. */
export function AttendancePart({ statistics: { attendance, kindAttendance }, of, ways }: Props) {
  const { t } = useTranslation()
  const unknown = t('statistics.unknown')
  const say = (count: number | null) => ({ text: count === null ? unknown : String(count) })
  const toRate = ({ present, due }: Attendance) => {
    const percent = toPercent(present, due)
    return percent === null ? unknown : `${percent}%`
  }
  const toRow = (name: string, counts: Attendance, kind?: ActivityKind): Row => {
    const ofKind = kind && { kind }
    return {
      key: name,
      name: { text: name },
      isSum: !kind,
      cells: [
        ways.toActivities(counts.held, '', { ...ofKind }),
        ways.toActivities(counts.counted, '', { ...ofKind, facet: 'counted' }),
        ways.toActivities(counts.held - counts.counted, '', { ...ofKind, facet: 'uncounted' }),
        say(counts.due),
        say(counts.present),
        { text: toRate(counts) },
      ],
    }
  }
  const named = kindAttendance.map((each) => ({ ...each, name: t(`common.activity.${each.kind}`) }))
  const title = t('statistics.attendance.title')
  const columns = ['held', 'counted', 'uncounted', 'due', 'present', 'rate'] as const
  return (
    <Part
      heading={title}
      caption={[t('statistics.attendance.caption')]}
      {...(attendance.counted > 0 && {
        picture: {
          title: t('statistics.attendance.picture'),
          drawn: (
            <Bars
              most={100}
              bars={named.map(({ name, ...counts }) => ({
                name,
                value: toPercent(counts.present, counts.due),
                text: toRate(counts),
              }))}
            />
          ),
        },
      })}
      table={{
        title: `${of} ${title}`,
        head: [t('statistics.kind'), ...columns.map((column) => t(`statistics.attendance.${column}`))],
        rows: [
          ...named.map(({ name, kind, ...counts }) => toRow(name, counts, kind)),
          toRow(t('statistics.total'), attendance),
        ],
      }}
    />
  )
}
