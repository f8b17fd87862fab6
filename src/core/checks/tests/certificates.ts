import { heldOn, isHolder, standingOn } from '../../catalogue/certificate.ts'
import type { Member } from '../../catalogue/member.ts'
import type { Day } from '../../day.ts'
import type { StoredSlot } from '../../scheme/stored.ts'
import { isGap, type Result } from '../finding.ts'
import type { Grounds } from '../grounds.ts'
import { toLineSubject } from '../line-subject.ts'
import { toRemedy } from '../remedy.ts'
import type { RuleOf } from '../rule.ts'

/**
 * Every 预备党员 and 正式党员 has a certificate of each 证 of the scheme, and it holds on the day of the check.
 *
 * Adding evidence never makes a finding worse: here the evidence is the scan of a certificate, and filing or tying it
 * changes no status. The registration itself is no evidence of something done but a fact about what a member holds: one
 * that has ended is late, be it that nobody had asked for it before. Leaving it out must not look better than telling it.
 */
export function checkCertificates({ parameters }: RuleOf<'certificates'>, grounds: Grounds): Result[] {
  return grounds.snapshot.scheme.slots
    .filter(({ kind }) => kind === 'certificate')
    .flatMap((slot) => checkSlot(slot, parameters.remindDays, grounds))
}

function checkSlot(slot: StoredSlot, remindDays: number, grounds: Grounds): Result[] {
  const { snapshot, year, on, memberNames } = grounds
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const isOver = on > last
  const day = isOver ? last : on
  const whole = { subject: toLineSubject(slot), period: String(year), itemIds: [] }
  if (snapshot.members.length === 0) {
    return [
      { ...whole, lacks: 'roster', status: '未配置', message: '名册中还没有人，没有核对一人一证。请先导入名册。' },
    ]
  }
  if (day < first) return [{ ...whole, status: '未到期', message: '本年度还没有开始。' }]
  const holders = snapshot.members.filter((member) => isHolder(member, day))
  if (holders.length === 0) return [{ ...whole, status: '不适用', message: '名册中没有党员。' }]
  return holders.map((member) => {
    const own = snapshot.certificates.filter(
      ({ memberId, slotCode }) => memberId === member.id && slotCode === slot.code,
    )
    const held = heldOn(own, day)
    const itemIds = held?.itemId ? [held.itemId] : []
    const said = judge(member, held, { first, day, isOver, remindDays })
    const remedy = isGap(said) && toRemedy({ memberIds: [member.id], slotCode: slot.code })
    return {
      ...whole,
      subject: toLineSubject(slot, memberNames.get(member.id) ?? member.name),
      itemIds,
      ...said,
      ...(remedy && { remedy }),
    }
  })
}

type Span = { readonly first: Day; readonly day: Day; readonly isOver: boolean; readonly remindDays: number }

function judge(
  member: Member,
  held: ReturnType<typeof heldOn>,
  { first, day, isOver, remindDays }: Span,
): Pick<Result, 'status' | 'message'> {
  if (held === null) {
    if (!isHolder(member, first)) {
      return isOver
        ? { status: '不适用', message: '本年度才成为党员，证件从下一年度起核对。' }
        : { status: '未到期', message: '本年度才成为党员，尚未登记证件。' }
    }
    return { status: '需补充', message: '没有登记证件，请登记编号和发证日期，或说明原因。' }
  }
  const { number, validUntil } = held
  const standing = standingOn(held, day, remindDays)
  if (standing === 'expired') {
    return { status: '逾期', message: `证件“${number}”已于${validUntil}到期，请换发后登记新证。` }
  }
  const end = standing === 'ending' ? `，将于${validUntil}到期，请及时换发` : ''
  return { status: '完整', message: `证件编号${number}${end}。` }
}
