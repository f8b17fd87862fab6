import i18next from 'i18next'
import { afterEach, expect, test } from 'vitest'
import { Language } from '../../src/core/language.ts'
import { formatAge } from '../../src/renderer/backup/backup-age.ts'
import { formatTimeLeft } from '../../src/renderer/jobs/time-left.ts'
import { formatBytes, formatInstant, formatMonth, formatNumber, formatPeriod } from '../../src/renderer/words/format.ts'
import { initWords, speak } from '../../src/renderer/words/words.ts'

initWords('zh-CN')
const { t } = i18next

afterEach(() => speak('zh-CN'))

/** What is written alike in both languages. */
test.each(Language.options)('%s: numbers, sizes and instants', (language) => {
  speak(language)
  expect([0, 7, 2024, 9999, 10_000, 100_000, 1_234_567].map(formatNumber)).toEqual([
    '0',
    '7',
    '2024',
    '9999',
    '10,000',
    '100,000',
    '1,234,567',
  ])
  expect(
    [
      0,
      1,
      1023,
      1024,
      10_188,
      102_000,
      102_348,
      102_399,
      1_048_064,
      1_048_575,
      1_048_576,
      4_200_000,
      150 * 1024 ** 2,
      3_300_000_000,
      1024 ** 4,
      12_000 * 1024 ** 4,
    ].map(formatBytes),
  ).toEqual([
    '0 B',
    '1 B',
    '1023 B',
    '1.0 KB',
    '9.9 KB',
    '99.6 KB',
    '99.9 KB',
    '100 KB',
    '1.0 MB',
    '1.0 MB',
    '1.0 MB',
    '4.0 MB',
    '150 MB',
    '3.1 GB',
    '1.0 TB',
    '12,000 TB',
  ])
  const noon = new Date(2025, 2, 5, 9, 7)
  expect(formatInstant(noon.toISOString())).toBe('2025-03-05 09:07')
})

test.each<[Language, string[]]>([
  ['zh-CN', ['2025年', '2025年第2季度', '2025年3月', '2025年12月', '1月', '9月', '12月']],
  ['en', ['2025', 'Q2 2025', 'Mar 2025', 'Dec 2025', 'Jan', 'Sep', 'Dec']],
])('%s: periods and months', (language, written) => {
  speak(language)
  expect([
    ...(['2025', '2025-Q2', '2025-03', '2025-12'] as const).map((period) => formatPeriod(t, period)),
    ...[1, 9, 12].map(formatMonth),
  ]).toEqual(written)
})

test.each<[Language, string[]]>([
  ['zh-CN', ['约剩 5 秒', '约剩 1 分钟', '约剩 1 分钟', '约剩 90 分钟', '约剩 2 小时', '约剩 28 小时']],
  [
    'en',
    [
      'about 5 seconds left',
      'about 1 minute left',
      'about 1 minute left',
      'about 90 minutes left',
      'about 2 hours left',
      'about 28 hours left',
    ],
  ],
])('%s: how long it still takes', (language, written) => {
  speak(language)
  expect([3, 59, 60, 5399, 5400, 100_000].map((seconds) => formatTimeLeft(t, seconds))).toEqual(written)
})

test.each<[Language, string[]]>([
  ['zh-CN', ['今天', '1 天前', '12 天前']],
  ['en', ['today', '1 day ago', '12 days ago']],
])('%s: how old a backup is', (language, written) => {
  speak(language)
  const at = (day: number) => new Date(2025, 2, day, 12).toISOString()
  expect([at(20), at(19), at(8)].map((made) => formatAge(t, made, '2025-03-20'))).toEqual(written)
})

test.each<[Language, string[]]>([
  ['zh-CN', ['0 件', '1 件', '12,345 件', '2024年度', '显示前 500 页']],
  ['en', ['0 items', '1 item', '12,345 items', '2024', 'the first 500 shown']],
])('%s: counts within a text, and years left whole', (language, written) => {
  speak(language)
  expect([
    ...[0, 1, 12_345].map((count) => t('common.items', { count })),
    t('common.yearOf', { year: 2024 }),
    t('search.shown', { count: 500 }),
  ]).toEqual(written)
})
