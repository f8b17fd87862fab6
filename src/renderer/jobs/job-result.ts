import type { TFunction } from 'i18next'
import { assertNever } from '../../core/failure.ts'
import type { BriefResult } from '../../core/job-brief.ts'

/** What an ended job came to, in a few words. */
export function describeResult(t: TFunction, result: BriefResult): string {
  switch (result.kind) {
    case 'import':
      return describeImport(t, result)
    case 'read':
      return t('frame.jobs.result.read', {
        recognised: result.recognised,
        hadText: result.hadText,
        failed: result.failed,
      })
    case 'export':
      return t('frame.jobs.result.export', { items: result.items, pages: result.pages })
    case 'verify':
      return result.ok
        ? t('frame.jobs.result.verifyOk', { checked: result.checked })
        : t('frame.jobs.result.verifyBad', { count: result.problems.total })
    case 'backup':
      return result.damaged.total === 0
        ? t('frame.jobs.result.backup', { items: result.items, copied: result.copied })
        : t('frame.jobs.result.backupLacking', { items: result.items, count: result.damaged.total })
    case 'restore':
      return result.problems.total === 0
        ? t('frame.jobs.result.restore', { items: result.items })
        : t('frame.jobs.result.restoreBad', { items: result.items, count: result.problems.total })
    case 'heal':
      return result.lacking.total === 0
        ? t('frame.jobs.result.healed', { healed: result.healed.total })
        : t('frame.jobs.result.healLacking', { healed: result.healed.total, count: result.lacking.total })
    case 'replace':
      return result.problems.total === 0
        ? t('frame.jobs.result.replaced', { backup: result.backup })
        : t('frame.jobs.result.replacedBad', { backup: result.backup, count: result.problems.total })
    default:
      return assertNever(result)
  }
}

/** Only of what there is any. */
function describeImport(
  t: TFunction,
  { inbox, filed, duplicates, failed }: Extract<BriefResult, { kind: 'import' }>,
): string {
  const counts = { inbox, filed, duplicates: duplicates.total, failed: failed.total }
  const parts = (['inbox', 'filed', 'duplicates', 'failed'] as const).filter((part) => counts[part] > 0)
  if (parts.length === 0) return t('frame.jobs.result.import.nothing')
  return parts.map((part) => t(`frame.jobs.result.import.${part}`, { count: counts[part] })).join(t('common.comma'))
}
