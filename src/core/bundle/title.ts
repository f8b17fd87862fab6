import type { BundleOrder } from './order.ts'

/** What the bundle calls itself: 第一支部 2024 年度 迎检包. */
export function bundleTitle(order: Pick<BundleOrder, 'branch' | 'year'>): string {
  return `${order.branch}${order.year === null ? '' : `${order.year}年度`}迎检包`
}

/**
 * A name that every file system and `sha256sum -c` take as it is: no separators, no signs that Windows or BagIt
 * (RFC 8493, 2.1.3) treat specially, no more than 60 characters.
 */
export function bundleFileName(order: Pick<BundleOrder, 'branch' | 'year'>): string {
  const safe = order.branch
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|%]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  return `${[...safe].slice(0, 60).join('')}迎检包${order.year ?? ''}.pdf`
}
