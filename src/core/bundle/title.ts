import { toFileName } from './file-name.ts'
import type { ScopeWords } from './scope.ts'

/** What the bundle calls itself: 第一支部2024年度迎检包. */
export function bundleTitle({ branch, period, theme }: ScopeWords): string {
  return `${branch}${period}${theme === '' ? '' : `（${theme}）`}迎检包`
}

/** The name of the bundle's PDF. */
export function bundleFileName({ branch, period }: Pick<ScopeWords, 'branch' | 'period'>): string {
  return `${toFileName(branch, 60)}${period}迎检包.pdf`
}
