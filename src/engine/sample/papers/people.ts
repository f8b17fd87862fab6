import type { Sex } from '../../../core/catalogue/member.ts'
import type { Day } from '../../../core/day.ts'

/** The branch of the demonstration and its members: all invented. */
export const branch = '青石河供水所党支部（示例）'
export const foundedOn: Day = '2016-05-20'

export const firstGroup = '第一党小组'
export const secondGroup = '第二党小组'

export const committee = ['沈南乔', '陆知行', '程以安', '罗海棠', '方远舟'] as const

interface Person {
  readonly name: string
  readonly sex: Sex
  readonly bornOn: Day
  readonly group: string
  readonly duty: string
  readonly joinedOn: Day
  /** 入党年月, as papers print it. */
  readonly joined: string
}

const known: readonly Omit<Person, 'joined'>[] = [
  { name: '沈南乔', sex: '女', bornOn: '1979-04-12', group: firstGroup, duty: '支部书记', joinedOn: '2004-06-18' },
  { name: '程以安', sex: '男', bornOn: '1985-09-03', group: firstGroup, duty: '宣传委员', joinedOn: '2010-07-01' },
  { name: '方远舟', sex: '男', bornOn: '1991-02-17', group: firstGroup, duty: '青年委员', joinedOn: '2016-11-24' },
  { name: '季青禾', sex: '女', bornOn: '1983-11-25', group: firstGroup, duty: '小组长', joinedOn: '2008-12-15' },
  { name: '傅明河', sex: '男', bornOn: '1970-08-09', group: firstGroup, duty: '党员', joinedOn: '1998-05-20' },
  { name: '邹小满', sex: '女', bornOn: '1995-05-21', group: firstGroup, duty: '党员', joinedOn: '2019-06-28' },
  { name: '谭立冬', sex: '男', bornOn: '1987-11-07', group: firstGroup, duty: '党员', joinedOn: '2012-09-10' },
  { name: '白露生', sex: '男', bornOn: '1976-09-08', group: firstGroup, duty: '党员', joinedOn: '2001-07-01' },
  { name: '陆知行', sex: '男', bornOn: '1982-01-30', group: secondGroup, duty: '组织委员', joinedOn: '2007-10-16' },
  { name: '罗海棠', sex: '女', bornOn: '1986-03-14', group: secondGroup, duty: '纪检委员', joinedOn: '2011-04-22' },
  { name: '顾长汀', sex: '男', bornOn: '1981-06-02', group: secondGroup, duty: '小组长', joinedOn: '2006-06-30' },
  { name: '夏语冰', sex: '女', bornOn: '1994-12-05', group: secondGroup, duty: '党员', joinedOn: '2018-12-11' },
  { name: '简平川', sex: '男', bornOn: '1968-10-19', group: secondGroup, duty: '党员', joinedOn: '1996-03-07' },
  { name: '闻知秋', sex: '女', bornOn: '1990-09-23', group: secondGroup, duty: '党员', joinedOn: '2014-08-19' },
  { name: '穆晓岚', sex: '女', bornOn: '1996-04-28', group: secondGroup, duty: '党员', joinedOn: '2020-11-26' },
  { name: '田又春', sex: '男', bornOn: '1998-02-04', group: secondGroup, duty: '预备党员', joinedOn: '2024-12-20' },
]

export const people: readonly Person[] = known.map((person) => ({
  ...person,
  joined: person.joinedOn.slice(0, 7).replace('-', '.'),
}))

/** The members who are due at a meeting of the group. */
export function membersOf(group: string): number {
  return people.filter((person) => person.group === group).length
}
