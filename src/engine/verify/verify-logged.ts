import type { Branch } from '../../core/catalogue/branch.ts'
import { ItemState } from '../../core/catalogue/item.ts'
import { listAccounts, toLoggedAccount } from '../store/accounts.ts'
import { listKnownActivities } from '../store/activities.ts'
import { listBoxNotes } from '../store/box-notes.ts'
import { listBranches } from '../store/branches.ts'
import { listCertificates } from '../store/certificates.ts'
import { listCorrections } from '../store/corrections.ts'
import type { Db } from '../store/database.ts'
import { getDesk, isTouched, toLoggedDesk } from '../store/desk.ts'
import { listItems } from '../store/items.ts'
import { agrees, type LoggedKind, listLogged, toLogged } from '../store/logged.ts'
import { listMembers } from '../store/members.ts'
import { listSavedSearches } from '../store/saved-searches.ts'
import { listTerms } from '../store/terms.ts'
import { listWaivers } from '../store/waivers.ts'

interface Standing {
  readonly id: number
  /** As a person knows it: a 档号, a name, a day. */
  readonly title: string
  readonly record: object
}

interface Kind {
  /** What a person calls such a record. */
  readonly name: string
  list(db: Db, branches: readonly Branch[]): Standing[]
}

/** All that the log holds whole, and how it stands now. */
const kinds: Readonly<Record<LoggedKind, Kind>> = {
  item: {
    name: '著录',
    list: (db) =>
      ItemState.options
        .flatMap((state) => listItems(db, { state }))
        .map((item) => toStanding(toLogged(item), item.code ?? item.title)),
  },
  branch: { name: '支部信息', list: (_, branches) => branches.map((branch) => toStanding(branch, branch.name)) },
  activity: {
    name: '活动登记',
    list: ofBranches((db, id) => listKnownActivities(db, id).map((each) => toStanding(each, each.date))),
  },
  member: {
    name: '名册登记',
    list: ofBranches((db, id) => listMembers(db, id).map((each) => toStanding(each, each.name))),
  },
  term: {
    name: '支委会任期',
    list: ofBranches((db, id) => listTerms(db, id).map((each) => toStanding(each, `${each.from}起`))),
  },
  certificate: {
    name: '证件登记',
    list: ofBranches((db, id) => listCertificates(db, id).map((each) => toStanding(each, each.number))),
  },
  'box-note': {
    name: '备考表',
    list: (db) => listBoxNotes(db, null).map((note) => toStanding(note, `${note.class}，第${note.from}件起`)),
  },
  page: {
    name: '更正文字',
    list: (db) =>
      listCorrections(db).map(({ pageId, page, title, text, by, at }) => ({
        id: pageId,
        title: `${title} 第${page}页`,
        record: { text, by, at },
      })),
  },
  search: { name: '常用检索', list: (db) => listSavedSearches(db).map((search) => toStanding(search, search.name)) },
  waiver: {
    name: '说明',
    list: ofBranches((db, id) => listWaivers(db, id).map((each) => toStanding(each, each.reason))),
  },
  account: {
    name: '账户',
    list: (db) =>
      listAccounts(db).map((account) => ({ id: account.id, title: account.name, record: toLoggedAccount(account) })),
  },
  desk: {
    name: '账户设置',
    list: (db) => (isTouched(db) ? [toStanding(toLoggedDesk(getDesk(db)), '目录库')] : []),
  },
}

function ofBranches(list: (db: Db, branchId: number) => Standing[]): Kind['list'] {
  return (db, branches) => branches.flatMap(({ id }) => list(db, id))
}

function toStanding(record: { readonly id: number }, title: string): Standing {
  return { id: record.id, title, record }
}

/**
 * Every record that the log holds whole against the last entry about it: altered, gone or brought in from outside the
 * program. Returns how many there are, and a sentence for each that differs.
 */
export function verifyLogged(db: Db): { readonly checked: number; readonly faults: string[] } {
  const branches = listBranches(db)
  const found = Object.entries(kinds).map(([kind, { name, list }]) => {
    const standing = list(db, branches)
    const logged = listLogged(db, kind)
    const altered = standing.filter(({ id, record }) => !agrees(logged.get(id), record))
    const here = new Set(standing.map(({ id }) => id))
    const gone = [...logged].filter(([id, record]) => record !== null && !here.has(id))
    return {
      checked: standing.length,
      faults: [
        ...altered.map(({ title }) => `“${title}”的${name}与操作记录不符，不是在本程序中改动的`),
        ...gone.map(([id]) => `操作记录中第${id}号${name}不见了，不是在本程序中删除的`),
      ],
    }
  })
  return {
    checked: found.reduce((sum, each) => sum + each.checked, 0),
    faults: found.flatMap(({ faults }) => faults),
  }
}
