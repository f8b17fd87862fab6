import i18next, { type TFunction } from 'i18next'
import { dayOf } from '../../core/day.ts'
import type { Period } from '../../core/period.ts'

/** Both languages group alike, from five figures on, so that years and codes stay whole. */
const plain = new Intl.NumberFormat('en', { useGrouping: 'min2' })
const tenths = new Intl.NumberFormat('en', { useGrouping: 'min2', minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `2024`, `12,345`. */
export function formatNumber(value: number): string {
  return plain.format(value)
}

/** Bytes as people say them, in steps of 1024: `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let value = bytes
  let step = 0
  // By what is written: 1023.96 KB would say 1024.
  while (step < units.length - 1 && Math.round(value) >= 1024) {
    value /= 1024
    step += 1
  }
  const isWhole = step === 0 || Number(value.toFixed(1)) >= 100
  return `${(isWhole ? plain : tenths).format(isWhole ? Math.round(value) : value)} ${units[step]}`
}

/** An instant as local day and minute: `2024-11-20 09:30`. */
export function formatInstant(at: string): string {
  const time = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${dayOf(at)} ${two(time.getHours())}:${two(time.getMinutes())}`
}

/** The branches that something is about; none stands for all, and of many the first is named. */
export function formatBranches(t: TFunction, branches: readonly { readonly name: string }[]): string {
  const [first] = branches
  if (!first) return t('common.allBranches')
  if (branches.length > 3) return t('common.someBranches', { first: first.name, count: branches.length })
  return branches.map(({ name }) => name).join(t('common.listMark'))
}

export function formatPeriod(t: TFunction, period: Period): string {
  const year = period.slice(0, 4)
  const part = period.slice(5)
  if (part === '') return t('check.wholeYear', { year })
  if (part.startsWith('Q')) return t('check.quarter', { year, quarter: part.slice(1) })
  return inWords({ year: 'numeric', month: 'short' }, Number(year), Number(part))
}

/** `3月`, `Mar`. */
export function formatMonth(month: number): string {
  return inWords({ month: 'short' }, 2000, month)
}

function inWords(parts: Intl.DateTimeFormatOptions, year: number, month: number): string {
  const format = new Intl.DateTimeFormat(i18next.language, { ...parts, timeZone: 'UTC' })
  return format.format(Date.UTC(year, month - 1))
}
