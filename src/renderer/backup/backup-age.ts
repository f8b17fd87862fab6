import type { TFunction } from 'i18next'
import { type Day, daysBetween, type Instant } from '../../core/day.ts'
import { formatInstant } from '../words/format.ts'

/** The local day of an instant. */
export function toLocalDay(at: Instant): Day {
  return formatInstant(at).slice(0, 10)
}

/** How old a backup is, in whole days; one of a clock that ran ahead is of today. */
export function formatAge(t: TFunction, madeAt: Instant, today: Day): string {
  const days = daysBetween(toLocalDay(madeAt), today)
  return days <= 0 ? t('backup.age.today') : t('backup.age.days', { count: days })
}
