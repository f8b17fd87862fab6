import * as z from 'zod'
import { addDays, Day } from '../day.ts'
import { name, RowId } from './common.ts'
import { type Member, stageOn } from './member.ts'

/**
 * 证: one a member. `slotCode` is that of its 证 in the scheme, in whichever version. `validUntil`: the last day it holds,
 * null where it has no end. `returnedOn`: the day it was given back or lost, null while its holder has it. `itemId` is
 * its scan, if it was filed.
 */
export const Certificate = z.object({
  id: RowId,
  memberId: RowId,
  slotCode: name(20),
  number: name(40),
  issuedOn: Day.nullable(),
  validUntil: Day.nullable(),
  returnedOn: Day.nullable(),
  itemId: RowId.nullable(),
})
export type Certificate = z.infer<typeof Certificate>

/** Whether somebody is to hold certificates on a day: 预备党员 and 正式党员 are. */
export function isHolder(member: Pick<Member, 'stages'>, day: Day): boolean {
  const stage = stageOn(member, day)
  return stage === '预备党员' || stage === '正式党员'
}

/** Why the days of a certificate cannot be, as a sentence; null when they can. */
export function findCertificateFault(certificate: Pick<Certificate, 'issuedOn' | 'validUntil' | 'returnedOn'>) {
  const { issuedOn, validUntil, returnedOn } = certificate
  if (issuedOn === null) return null
  if (validUntil !== null && validUntil < issuedOn) return '有效期早于发证日期，请改正后再保存。'
  if (returnedOn !== null && returnedOn < issuedOn) return '收回日期早于发证日期，请改正后再保存。'
  return null
}

/** The certificate that someone holds on a day: issued by then (or nobody knows when), and not given back. */
export function heldOn(certificates: readonly Certificate[], day: Day): Certificate | null {
  return (
    certificates.find(
      ({ issuedOn, returnedOn }) => (issuedOn === null || issuedOn <= day) && (returnedOn === null || returnedOn > day),
    ) ?? null
  )
}

/** How somebody stands with a 证 on a day: none held, one that ended, one that ends within `remindDays`, or a sound one. */
export function standingOn(held: Certificate | null, day: Day, remindDays: number) {
  if (held === null) return 'missing' as const
  if (held.validUntil === null) return 'valid' as const
  if (held.validUntil < day) return 'expired' as const
  return held.validUntil <= addDays(day, remindDays) ? ('ending' as const) : ('valid' as const)
}
