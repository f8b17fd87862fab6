import type { ApiGroup } from '../../core/api.ts'
import { type Certificate, findCertificateFault } from '../../core/catalogue/certificate.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import {
  addCertificate,
  changeCertificate,
  getCertificate,
  listCertificates,
  removeCertificate,
} from '../store/certificates.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'
import { getMember } from '../store/members.ts'
import { isCertificateSlot } from '../store/schemes.ts'

export const certificates: ApiGroup<'certificates', Context> = {
  list(context, { branchId }) {
    const { db } = requireSession(context)
    getBranch(db, branchId)
    return listCertificates(db, branchId)
  },
  save: (context, { id, ...asked }) =>
    change(context, id === undefined ? 'certificate.add' : 'certificate.change', ['roster'], (db) => {
      const before = id === undefined ? null : getCertificate(db, id)
      requireSound(db, asked, before)
      const after = before === null ? addCertificate(db, asked) : changeCertificate(db, { ...asked, id: before.id })
      return { value: after, subject: `certificate:${after.id}`, detail: { before, after } }
    }),
  remove: (context, { id }) =>
    change(context, 'certificate.remove', ['roster'], (db) => {
      const before = getCertificate(db, id)
      removeCertificate(db, id)
      return { value: {}, subject: `certificate:${id}`, detail: { before } }
    }),
}

/** Of a 证 of the scheme, still its holder's, with a scan of the holder's branch, and the only one held. */
function requireSound(db: Db, certificate: Omit<Certificate, 'id'>, before: Certificate | null): void {
  const { branchId } = getMember(db, certificate.memberId)
  if (before !== null && before.memberId !== certificate.memberId) {
    throw new Failure('invalid', '证件不能改到另一个人名下。请给这一份填写收回日期，再为另一个人登记。')
  }
  if (!isCertificateSlot(db, certificate.slotCode)) {
    throw new Failure('invalid', `方案中没有代码为“${certificate.slotCode}”的证，请重新选择。`)
  }
  if (certificate.itemId !== null) {
    const scan = getItem(db, certificate.itemId)
    if (scan.branchId !== branchId) throw new Failure('invalid', '所选的扫描件属于另一个支部，请重新选择。')
    if (scan.state !== 'filed') throw new Failure('invalid', '所选的扫描件还在收件箱中，请先归档，再登记到证件。')
  }
  const fault = findCertificateFault(certificate)
  if (fault !== null) throw new Failure('invalid', fault)
  const held = listCertificates(db, branchId).find(
    (other) =>
      other.memberId === certificate.memberId &&
      other.slotCode === certificate.slotCode &&
      other.id !== before?.id &&
      other.returnedOn === null,
  )
  if (held && certificate.returnedOn === null) {
    throw new Failure(
      'conflict',
      `已登记有编号“${held.number}”的证件，一人一证。请先给那一份填写收回日期，再登记新的。`,
    )
  }
}
