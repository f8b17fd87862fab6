import type { TFunction } from 'i18next'
import type { Finding } from '../../core/checks/finding.ts'

/** When papers were filed and how long after they came about: `2025-03-21 归档，事后第 12 天`. */
export function toFiledWords(t: TFunction, { first, last, days }: NonNullable<Finding['filed']>): string {
  if (first !== last) {
    return days === null ? t('item.filed.span', { first, last }) : t('item.filed.longest', { first, last, count: days })
  }
  if (days === null) return t('item.filed.unknown', { on: first })
  return days === 0 ? t('item.filed.same', { on: first }) : t('item.filed.later', { on: first, count: days })
}
