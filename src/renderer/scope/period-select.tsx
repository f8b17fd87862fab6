import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Year } from '../../core/day.ts'
import { type Period, periodsOf } from '../../core/period.ts'
import { Labelled } from '../ui/labelled.tsx'
import { formatPeriod } from '../words/format.ts'

interface Props {
  readonly year: Year
  /** The year itself, or a part of it. */
  readonly value: Period
  onChange(value: Period): void
  /** Whether months can be chosen besides quarters. */
  readonly areMonthsOffered?: boolean
}

/** Which part of a year a screen is about. */
export function PeriodSelect({ year, value, onChange, areMonthsOffered = false }: Props) {
  const { t } = useTranslation()
  const parts = [...periodsOf(year, 'quarter'), ...(areMonthsOffered ? periodsOf(year, 'month') : [])]
  return (
    <Labelled label={t('statistics.span')}>
      {(id) => (
        <Select<Period>
          id={id}
          value={value}
          onChange={onChange}
          style={{ minWidth: '10rem' }}
          options={[
            { value: String(year), label: t('statistics.year') },
            ...parts.map((period) => ({ value: period, label: formatPeriod(t, period) })),
          ]}
        />
      )}
    </Labelled>
  )
}
