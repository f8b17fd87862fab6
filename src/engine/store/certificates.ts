import type { Certificate } from '../../core/catalogue/certificate.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

const columns = `certificates.id, member_id AS memberId, slot_code AS slotCode, certificates.number, issued_on AS issuedOn,
  valid_until AS validUntil, returned_on AS returnedOn, item_id AS itemId`

/** The certificates of everyone of a branch, the newest of each first. */
export function listCertificates(db: Db, branchId: number): Certificate[] {
  return db
    .prepare<[number], Certificate>(
      `SELECT ${columns} FROM certificates JOIN members ON members.id = member_id
       WHERE branch_id = ? ORDER BY member_id, issued_on DESC, certificates.id DESC`,
    )
    .all(branchId)
}

/** All certificates of a 证, whoever's. */
export function listCertificatesOf(db: Db, slotCode: string): Certificate[] {
  return db
    .prepare<[string], Certificate>(`SELECT ${columns} FROM certificates WHERE slot_code = ? ORDER BY id`)
    .all(slotCode)
}

/** Puts certificates to the 证 that they now say, which may have changed places. */
export function moveToSlots(db: Db, certificates: readonly Certificate[]): void {
  const move = db.prepare('UPDATE certificates SET slot_code = ? WHERE id = ?')
  for (const { id } of certificates) move.run(`\n${id}`, id)
  for (const { id, slotCode } of certificates) move.run(slotCode, id)
}

export function getCertificate(db: Db, id: number): Certificate {
  const row = db.prepare<[number], Certificate>(`SELECT ${columns} FROM certificates WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', '没有这份证件登记，可能已被删除。请刷新后重试。', { id })
  return row
}

export function addCertificate(db: Db, certificate: Omit<Certificate, 'id'>): Certificate {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO certificates (uuid, member_id, slot_code, number, issued_on, valid_until, returned_on, item_id)
       VALUES ($uuid, $memberId, $slotCode, $number, $issuedOn, $validUntil, $returnedOn, $itemId)`,
    )
    .run({ ...certificate, uuid: uuidv7() })
  return getCertificate(db, Number(lastInsertRowid))
}

/** Writes everything but whose it is. */
export function changeCertificate(db: Db, certificate: Certificate): Certificate {
  db.prepare(
    `UPDATE certificates SET slot_code = $slotCode, number = $number, issued_on = $issuedOn, valid_until = $validUntil,
       returned_on = $returnedOn, item_id = $itemId WHERE id = $id`,
  ).run(certificate)
  return getCertificate(db, certificate.id)
}

export function removeCertificate(db: Db, id: number): void {
  db.prepare('DELETE FROM certificates WHERE id = ?').run(id)
}
