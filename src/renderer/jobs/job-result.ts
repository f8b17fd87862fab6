import type { TFunction } from 'i18next'
import { assertNever } from '../../core/failure.ts'
import type { JobResult } from '../../core/job.ts'

/** What an ended job came to, in a few words. */
export function describeResult(t: TFunction, result: JobResult): string {
  switch (result.kind) {
    case 'import':
      return t('frame.jobs.result.import', {
        filed: result.filed,
        inbox: result.inbox,
        duplicates: result.duplicates.length,
        failed: result.failed.length,
      })
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
        : t('frame.jobs.result.verifyBad', { count: result.problems.length })
    case 'backup':
      return result.damaged.length === 0
        ? t('frame.jobs.result.backup', { items: result.items, copied: result.copied })
        : t('frame.jobs.result.backupLacking', { items: result.items, count: result.damaged.length })
    case 'restore':
      return result.problems.length === 0
        ? t('frame.jobs.result.restore', { items: result.items })
        : t('frame.jobs.result.restoreBad', { items: result.items, count: result.problems.length })
    case 'heal':
      return result.lacking.length === 0
        ? t('frame.jobs.result.healed', { healed: result.healed.length })
        : t('frame.jobs.result.healLacking', { healed: result.healed.length, count: result.lacking.length })
    case 'replace':
      return result.problems.length === 0
        ? t('frame.jobs.result.replaced', { backup: result.backup })
        : t('frame.jobs.result.replacedBad', { backup: result.backup, count: result.problems.length })
    default:
      return assertNever(result)
  }
}
