import type { Member } from '../catalogue/member.ts'
import { type RosterRow, toBareName } from './roster-row.ts'

/** Whom a row is about: a known person, a new one (`member` null), or nobody can tell. */
export type Match =
  | { readonly row: RosterRow; readonly member: Member | null }
  | { readonly row: RosterRow; readonly doubt: string }

/**
 * Finds for each row the person it is about: by 编号 where somebody bears it; else by name and birth date; by name alone
 * where a birth date is missing and only one person bears the name. Two rows, or two persons, that cannot be told apart
 * leave every such row in doubt, and so does a number that speaks against the name or the birth date.
 */
export function matchRows(rows: readonly RosterRow[], members: readonly Member[]): Match[] {
  const rowsByNumber = Map.groupBy(rows, (row) => row.number)
  const rowsByName = Map.groupBy(rows, (row) => row.name)
  const numbered = new Map(members.flatMap((member) => (member.number === '' ? [] : [[member.number, member]])))
  const membersByName = Map.groupBy(members, (member) => toBareName(member.name))
  const matches = rows.map((row) => {
    const twice = row.number === '' ? [] : (rowsByNumber.get(row.number) ?? []).filter((other) => other.row !== row.row)
    if (twice.length > 0) return { row, doubt: `编号“${row.number}”与${describePlaces(twice)}相同，分不清是谁的` }
    const bearer = numbered.get(row.number)
    if (bearer) return matchNumber(row, bearer)
    const alike = (rowsByName.get(row.name) ?? []).filter((other) => other.row !== row.row && isAlike(row, other))
    if (alike.length > 0) return { row, doubt: describeAlikeRows(row, alike) }
    return requireSameNumber(matchRow(row, membersByName.get(row.name) ?? []))
  })
  const claims = Map.groupBy(matches, (match) => ('member' in match ? (match.member?.id ?? null) : null))
  return matches.map((match) => {
    if ('doubt' in match || match.member === null) return match
    const others = (claims.get(match.member.id) ?? []).filter((other) => other.row.row !== match.row.row)
    if (others.length === 0) return match
    const places = describePlaces(others.map((other) => other.row))
    const doubt = `目录库中的“${match.row.name}”与本行和${places}都可能是同一人，请先在名册中补填其出生日期或编号`
    return { row: match.row, doubt }
  })
}

function isAlike(one: RosterRow, other: RosterRow): boolean {
  if (one.bornOn !== null && other.bornOn !== null) return one.bornOn === other.bornOn
  return one.number === '' || other.number === ''
}

function describePlaces(rows: readonly RosterRow[]): string {
  return rows.map(({ row }) => `第${row}行`).join('、')
}

function describeAlikeRows({ name }: RosterRow, alike: readonly RosterRow[]): string {
  return `“${name}”与${describePlaces(alike)}同名，出生日期相同或没有填全，分不清是一人还是两人`
}

function matchNumber(row: RosterRow, bearer: Member): Match {
  const { number, name, bornOn } = bearer
  if (toBareName(name) !== row.name)
    return { row, doubt: `编号“${number}”在目录库中是“${name}”的，本行却是“${row.name}”` }
  if (row.bornOn !== null && bornOn !== null && row.bornOn !== bornOn) {
    return { row, doubt: `编号“${number}”的“${name}”在目录库中生于${bornOn}，本行却是${row.bornOn}` }
  }
  return { row, member: bearer }
}

function requireSameNumber(match: Match): Match {
  if ('doubt' in match || !match.member || match.row.number === '' || match.member.number === '') return match
  const { row, member } = match
  return {
    row,
    doubt: `目录库中“${member.name}”的编号是“${member.number}”，本行却是“${row.number}”；如编号已变更，请先在名册中更正`,
  }
}

function matchRow(row: RosterRow, namesakes: readonly Member[]): Match {
  const [only = null, second] = namesakes
  if (row.bornOn === null) {
    if (second === undefined) return { row, member: only }
    return { row, doubt: `目录库中有${namesakes.length}名“${row.name}”，本行没有出生日期，分不清是哪一名` }
  }
  const same = namesakes.filter((member) => member.bornOn === row.bornOn)
  if (same.length > 1) {
    return { row, doubt: `目录库中有${same.length}名“${row.name}”出生日期都是${row.bornOn}，分不清是哪一名` }
  }
  if (same[0] !== undefined) return { row, member: same[0] }
  const undated = namesakes.filter((member) => member.bornOn === null)
  if (undated.length === 0) return { row, member: null }
  if (second === undefined) return { row, member: only }
  return { row, doubt: `目录库中有同名而未填出生日期的“${row.name}”，分不清是不是同一人，请先在名册中补填其出生日期` }
}
