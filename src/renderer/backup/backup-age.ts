import type { TFunction } from 'i18next'
import { type Day, dayOf, daysBetween, type Instant } from '../../core/day.ts'

/** How old a backup is, in whole days; one of a clock that ran ahead is of today. */
export function formatAge(t: TFunction, madeAt: Instant, today: Day): string {
  const days = daysBetween(dayOf(madeAt), today)
  return days <= 0 ? t('backup.age.today') : t('backup.age.days', { count: days })
}
