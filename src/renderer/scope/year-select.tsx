import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Year } from '../../core/day.ts'
import { Labelled } from '../ui/labelled.tsx'

interface Props {
  readonly years: readonly Year[]
  readonly value: Year | null
  onChange(value: Year | null): void
  /** Whether “all years” can be chosen, which comes as null. */
  readonly isAllOffered?: boolean
}

/** Which year a screen is about, newest first. */
export function YearSelect({ years, value, onChange, isAllOffered = true }: Props) {
  const { t } = useTranslation()
  const newestFirst = years.toSorted((one, other) => other - one)
  return (
    <Labelled label={t('archive.year')}>
      {(id) => (
        <Select
          id={id}
          value={value ?? 0}
          onChange={(year) => onChange(year === 0 ? null : year)}
          style={{ minWidth: '8rem' }}
          options={[
            ...(isAllOffered ? [{ value: 0, label: t('common.allYears') }] : []),
            ...newestFirst.map((year) => ({ value: year, label: t('common.yearOf', { year }) })),
          ]}
        />
      )}
    </Labelled>
  )
}
