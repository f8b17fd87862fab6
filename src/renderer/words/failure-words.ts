import type { TFunction } from 'i18next'
import { assertNever, type FailureKind } from '../../core/failure.ts'

/** The heading and the next step for a kind of failure; the failure's own message stands between them. */
export function toFailureWords(t: TFunction, kind: FailureKind): { readonly title: string; readonly next: string } {
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
      return { title: t(`common.failure.${kind}.title`), next: t(`common.failure.${kind}.next`) }
    default:
      return assertNever(kind)
  }
}
