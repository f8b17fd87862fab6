import type { Day } from '../../../core/day.ts'

/** The branch of the demonstration and its members: all invented. */
export const branch = '青石河供水所党支部（示例）'
export const foundedOn: Day = '2016-05-20'

export const firstGroup = '第一党小组'
export const secondGroup = '第二党小组'

export const committee = ['沈南乔', '陆知行', '程以安', '罗海棠', '方远舟'] as const

interface Person {
  readonly name: string
  readonly group: string
  readonly duty: string
  /** 入党年月. */
  readonly joined: string
}

export const people: readonly Person[] = [
  { name: '沈南乔', group: firstGroup, duty: '支部书记', joined: '2004.06' },
  { name: '程以安', group: firstGroup, duty: '宣传委员', joined: '2010.07' },
  { name: '方远舟', group: firstGroup, duty: '青年委员', joined: '2016.11' },
  { name: '季青禾', group: firstGroup, duty: '小组长', joined: '2008.12' },
  { name: '傅明河', group: firstGroup, duty: '党员', joined: '1998.05' },
  { name: '邹小满', group: firstGroup, duty: '党员', joined: '2019.06' },
  { name: '谭立冬', group: firstGroup, duty: '党员', joined: '2012.09' },
  { name: '白露生', group: firstGroup, duty: '党员', joined: '2001.07' },
  { name: '陆知行', group: secondGroup, duty: '组织委员', joined: '2007.10' },
  { name: '罗海棠', group: secondGroup, duty: '纪检委员', joined: '2011.04' },
  { name: '顾长汀', group: secondGroup, duty: '小组长', joined: '2006.06' },
  { name: '夏语冰', group: secondGroup, duty: '党员', joined: '2018.12' },
  { name: '简平川', group: secondGroup, duty: '党员', joined: '1996.03' },
  { name: '闻知秋', group: secondGroup, duty: '党员', joined: '2014.08' },
  { name: '穆晓岚', group: secondGroup, duty: '党员', joined: '2020.11' },
  { name: '田又春', group: secondGroup, duty: '预备党员', joined: '2024.12' },
]

/** The members who are due at a meeting of the group. */
export function membersOf(group: string): number {
  return people.filter((person) => person.group === group).length
}
