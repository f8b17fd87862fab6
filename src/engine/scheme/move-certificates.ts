import { Failure } from '../../core/failure.ts'
import { findCertificateMoves } from '../../core/scheme/certificate-moves.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'
import type { EditedScheme } from '../../core/scheme/versions.ts'
import { listCertificatesOf, moveToSlots } from '../store/certificates.ts'
import type { Db } from '../store/database.ts'
import { type Entry, toEntry } from '../store/logged.ts'
import { isOtherCertificateSlot } from '../store/schemes.ts'

/**
 * Lets certificates follow the code of their 证 when a version of the scheme is edited, so that none is lost. Returns what
 * the log is to say of each. Throws `Failure` `conflict` where they cannot follow: another version knows the 证 by its old
 * code, the new code has certificates of its own, or the 证 goes while somebody holds one, or no other version has it.
 */
export function moveCertificates(db: Db, before: StoredScheme, edited: EditedScheme): Entry[] {
  const { renamed, gone } = findCertificateMoves(before, edited)
  const leaving = new Set(renamed.map(({ from }) => from))
  for (const { code, title } of gone) {
    const isElsewhere = isOtherCertificateSlot(db, code, before.id)
    const count = listCertificatesOf(db, code).filter(({ returnedOn }) => returnedOn === null || !isElsewhere).length
    if (count === 0) continue
    throw new Failure(
      'conflict',
      `“${code} ${title}”下登记有${count}份证件，不能删除或改作他用。请保留这种证；只是换了代码的，请直接修改它的代码。`,
    )
  }
  const moved = renamed.flatMap(({ from, to }) => {
    const certificates = listCertificatesOf(db, from)
    if (certificates.length === 0) return []
    if (isOtherCertificateSlot(db, from, before.id)) {
      throw new Failure(
        'conflict',
        `“${from}”下登记有${certificates.length}份证件，方案的其他版本也用这个代码，不能只在一个版本中改为“${to}”。请保留代码；名称可以修改。`,
      )
    }
    if (!leaving.has(to) && listCertificatesOf(db, to).length > 0) {
      throw new Failure('conflict', `代码“${to}”下已登记有另一种证的证件，不能与“${from}”的合在一起。请换一个代码。`)
    }
    return certificates.map((certificate) => ({ before: certificate, after: { ...certificate, slotCode: to } }))
  })
  moveToSlots(
    db,
    moved.map(({ after }) => after),
  )
  return moved.map((each) => toEntry('certificate', each.before.id, each.before, each.after))
}
