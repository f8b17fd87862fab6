import type { StoredScheme, StoredSlot } from './stored.ts'
import type { EditedScheme } from './versions.ts'

/** What an edit of a scheme does to its 证, by whose codes certificates are kept. */
export interface CertificateMoves {
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  /** 证 that the version no longer has, or has as something else. */
  readonly gone: readonly StoredSlot[]
}

export function findCertificateMoves(before: StoredScheme, edited: EditedScheme): CertificateMoves {
  const kept = new Map(edited.slots.flatMap((slot) => (slot.kind === 'certificate' ? [[slot.id, slot.code]] : [])))
  const was = before.slots.filter(({ kind }) => kind === 'certificate')
  return {
    renamed: was.flatMap(({ id, code }) => {
      const to = kept.get(id)
      return to === undefined || to === code ? [] : [{ from: code, to }]
    }),
    gone: was.filter(({ id }) => !kept.has(id)),
  }
}
