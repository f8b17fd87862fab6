import { fileURLToPath } from 'node:url'
import type { Activity, ActivityKind } from '../../src/core/catalogue/activity.ts'
import type { Branch } from '../../src/core/catalogue/branch.ts'
import type { ItemSummary } from '../../src/core/catalogue/item.ts'
import type { Member } from '../../src/core/catalogue/member.ts'
import type { Waiver } from '../../src/core/catalogue/waiver.ts'
import { check } from '../../src/core/checks/check.ts'
import type { Finding } from '../../src/core/checks/finding.ts'
import type { RuleSet } from '../../src/core/checks/rule.ts'
import type { Snapshot } from '../../src/core/checks/snapshot.ts'
import { defaultTemplate } from '../../src/core/numbering/code-template.ts'
import { readRules } from '../../src/engine/checks/read-rules.ts'
import { loadStoredScheme } from './stored-scheme.ts'

export const branch: Branch = {
  id: 1,
  name: '青石河供水所党支部',
  parentId: null,
  fonds: '',
  classCode: 'DZB',
  foundedOn: null,
  committee: 'present',
  grouping: 'present',
  groups: [
    { id: 1, name: '第一党小组', foundedOn: null, closedOn: null },
    { id: 2, name: '第二党小组', foundedOn: null, closedOn: null },
  ],
}

export const scheme = loadStoredScheme()

/** Where nothing has been filed yet. */
export const empty: Snapshot = {
  branch,
  scheme,
  codeTemplate: defaultTemplate,
  items: [],
  activities: [],
  members: [],
  certificates: [],
  terms: [],
  waivers: [],
  settings: [],
  scans: new Map(),
  minutes: new Map(),
  otherNumbers: new Map(),
  goneNumbers: new Map(),
  boxNotes: [],
}

/** The shipped rules. */
export const shipped = readRules(fileURLToPath(new URL('../../resources', import.meta.url)))

/** The shipped rules of some ids. */
export function only(...ids: readonly string[]): RuleSet {
  return { ...shipped, rules: shipped.rules.filter((rule) => ids.includes(rule.id)) }
}

/** What one rule says of 2025, as seen on a day, with the unit's own numbers where it has set some. */
export function judge(
  rule: string,
  snapshot: Partial<Snapshot>,
  on: string,
  parameters: object | null = null,
): Finding[] {
  const setting = {
    rule,
    enabled: true,
    parameters: { ...parameters },
    reason: '',
    by: '',
    at: '2024-01-01T00:00:00.000Z',
  }
  const settings = parameters === null ? [] : [setting]
  return check(only(rule), { ...empty, settings, ...snapshot }, 2025, on)
}

/** A 正式党员 of long standing. */
export function person(id: number, name: string, change: Partial<Member> = {}): Member {
  return {
    id,
    branchId: 1,
    groupId: null,
    name,
    sex: '',
    number: '',
    bornOn: null,
    stages: [
      { stage: '预备党员', from: '2010-06-20' },
      { stage: '正式党员', from: '2011-06-20' },
    ],
    posts: [],
    note: '',
    ...change,
  }
}

/** An activity shown by the given items; by none, it only took place. */
export function held(
  kind: ActivityKind,
  date: string,
  itemIds: readonly number[] = [],
  groupId: number | null = null,
): Activity {
  return {
    id: Number(date.replaceAll('-', '')),
    branchId: 1,
    groupId,
    date,
    kinds: [kind],
    topic: '',
    lecturer: '',
    due: null,
    present: null,
    excused: null,
    absent: null,
    absentees: '',
    memberIds: [],
    evidence: itemIds.map((itemId) => ({ itemId, firstPage: 1, lastPage: 1, role: '记录' })),
    addedAt: `${date}T00:00:00.000Z`,
  }
}

/** A filed item on a line of the scheme. */
export function filed(id: number, lineId: number, change: Partial<ItemSummary> = {}): ItemSummary {
  return {
    id,
    state: 'filed',
    branchId: 1,
    lineId,
    year: 2025,
    retention: 'Y',
    code: `WS·2025-Y-DZB-${String(id).padStart(4, '0')}`,
    number: id,
    documentNumber: '',
    issuer: '',
    title: `材料${id}`,
    date: '2025-03-01',
    secrecy: '',
    pageCount: 1,
    note: '',
    withheld: '',
    images: 1,
    read: 0,
    addedAt: '2025-03-01T00:00:00.000Z',
    filedAt: '2025-03-01T00:00:00.000Z',
    ...change,
  }
}

export function waived(rule: string, subject: string, period: string): Waiver {
  return {
    id: 1,
    branchId: 1,
    rule,
    subject,
    period,
    reason: '连续抢修',
    by: '程以安',
    at: '2025-12-01T00:00:00.000Z',
    itemId: null,
  }
}
