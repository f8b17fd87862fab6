import type { TFunction } from 'i18next'
import type { Period } from '../../core/period.ts'

/** Bytes as people say them, in steps of 1024: `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)))
  const value = bytes / 1024 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

/** An instant as local day and minute: `2024-11-20 09:30`. */
export function formatInstant(at: string): string {
  const time = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}

export function formatPeriod(t: TFunction, period: Period): string {
  const year = period.slice(0, 4)
  const part = period.slice(5)
  if (part === '') return t('check.wholeYear', { year })
  if (part.startsWith('Q')) return t('check.quarter', { year, quarter: part.slice(1) })
  return t('check.month', { year, month: String(Number(part)) })
}
