import type { TFunction } from 'i18next'
import { assertNever, type FailureReport } from '../../core/failure.ts'

/**
 * The heading and the next step for a failure; its own message stands between them. Where that tells what to do (`请……`),
 * a next step for all of its kind would only contradict it.
 */
export function toFailureWords(
  t: TFunction,
  { kind, message }: Pick<FailureReport, 'kind' | 'message'>,
): { readonly title: string; readonly next: string } {
  const isTold = message.includes('请')
  switch (kind) {
    case 'invalid':
    case 'not-found':
    case 'conflict':
    case 'unreadable':
    case 'unsupported':
    case 'too-new':
    case 'cancelled':
    case 'no-space':
    case 'busy':
    case 'locked':
    case 'denied':
    case 'internal':
      return { title: t(`common.failure.${kind}.title`), next: isTold ? '' : t(`common.failure.${kind}.next`) }
    default:
      return assertNever(kind)
  }
}
