import { createHash } from 'node:crypto'
import type { Db } from '../../src/engine/store/database.ts'

/** From this schema on programs wrote an entry for each record. */
const eachLoggedFrom = 10
const at = '2025-03-21T08:00:00.000Z'

/** Fills a database of any schema with a little of everything, and the log as the programs of that schema kept it. */
export function fillAsProgramOf(schema: number, db: Db): void {
  const insert = openInsert(db)
  const log = openLog(db)
  const entry = (subject: string, after: object, action = 'add') =>
    log(`${subject.split(':')[0]}.${action}`, subject, { before: null, after })
  const isEachLogged = schema >= eachLoggedFrom

  insert('catalogue', { id: 1, uuid: 'c', created_at: at, code_template: '{全宗号}' })
  insert('branches', { id: 1, uuid: 'b', name: '试验支部', class_code: 'DZB' })
  if (isEachLogged) entry('branch:1', { id: 1, name: '试验支部', groups: [] })
  log('catalogue.create', 'catalogue', { branch: '试验支部' })
  insert('groups', { id: 1, uuid: 'g', branch_id: 1, name: '第一党小组' })
  if (isEachLogged) entry('branch:1', { id: 1, name: '试验支部', groups: [{ id: 1, name: '第一党小组' }] }, 'change')

  fillScheme(insert)
  insert('originals', { id: 1, sha256: 'a'.repeat(64), bytes: 9, media_type: 'image/png', frames: '[]', kept_at: at })
  const filed = {
    title: '会议记录',
    year: 2025,
    retention: 'Y',
    code: 'WS·2025-Y-DZB-0001',
    number: 1,
    date: '2025-03-21',
  }
  const place = { branch_id: 1, line_id: 1, class: 'WS·2025-Y-DZB-', page_count: 1, source_name: 'a.png' }
  const state = schema < 17 ? 'state' : 'kept_as'
  insert('items', { id: 1, uuid: 'i', ...filed, ...place, [state]: 'filed', added_at: at, filed_at: at })
  entry('item:1', { id: 1, state: 'filed', ...filed, pageCount: 1 }, 'file')
  const [text, lines] = ['研究供水管网巡查安排', '[]']
  const seal = sha256(JSON.stringify(['recognised', text, lines]))
  const frame = { frame: 0, width: 10, height: 10, source: 'recognised', text, seal }
  insert('pages', { id: 1, item_id: 1, page: 1, original_id: 1, ...frame })
  insert('page_lines', { page_id: 1, lines })

  insert('activities', { id: 1, uuid: 'a', branch_id: 1, date: '2025-03-21', filed_item_id: 1, added_at: at })
  insert('activity_kinds', { activity_id: 1, kind: 'member-meeting' })
  insert('evidence', { activity_id: 1, item_id: 1, first_page: 1, last_page: 1 })
  const evidence = [{ itemId: 1, firstPage: 1, lastPage: 1 }]
  if (isEachLogged) entry('activity:1', { id: 1, date: '2025-03-21', kinds: ['member-meeting'], evidence })
  insert('waivers', {
    id: 1,
    uuid: 'w',
    branch_id: 1,
    rule: 'K01',
    subject: 'x',
    period: '2025',
    reason: '抢险',
    by: '甲',
    at,
  })
  entry('waiver:1', { id: 1, rule: 'K01', subject: 'x', period: '2025', reason: '抢险', by: '甲', at })

  if (schema >= 2) {
    insert('members', { id: 1, uuid: 'm', branch_id: 1, group_id: 1, name: '宋初晴' })
    insert('stages', { id: 1, member_id: 1, stage: '正式党员', from_day: '2020-07-01' })
    const stages = [{ stage: '正式党员', from: '2020-07-01' }]
    if (isEachLogged) entry('member:1', { id: 1, name: '宋初晴', groupId: 1, stages })
    else log('roster.import', 'branch:1', { added: [1], before: [], plan: {} })
    insert('terms', { id: 1, branch_id: 1, from_day: '2024-03-01' })
    entry('term:1', { id: 1, branchId: 1, from: '2024-03-01', to: null })
  }
  if (schema >= 6) {
    insert('certificates', { id: 1, uuid: 'z', member_id: 1, slot_code: 'Z1', number: '0012' })
    entry('certificate:1', { id: 1, memberId: 1, slotCode: 'Z1', number: '0012' })
  }
  if (schema >= 10) {
    insert('corrections', { page_id: 1, text: '巡查安排', by: '甲', at })
    entry('page:1', { text: '巡查安排', by: '甲', at }, 'correct')
  }
}

function fillScheme(insert: Insert): void {
  insert('schemes', { id: 1, uuid: 's', title: '示例', version: '1', note: '', added_at: at })
  insert('retentions', { scheme_id: 1, code: 'Y', title: '永久', position: 1 })
  insert('slots', { id: 1, scheme_id: 1, kind: 'box', code: 'H1', title: '会议', spine: '', position: 1 })
  const line = { scheme_id: 1, slot_id: 1, title: '党员大会', retention: 'Y', activity: 'member-meeting' }
  insert('lines', { id: 1, code: 'H1-01', ...line, keywords: '[]', position: 1 })
}

type Insert = ReturnType<typeof openInsert>

function openInsert(db: Db) {
  return (table: string, row: Readonly<Record<string, string | number>>) => {
    const names = Object.keys(row)
    db.prepare(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`)}) VALUES (${names.map((name) => `$${name}`)})`,
    ).run(row)
  }
}

/** Appends sealed entries without a name, as every program before accounts did. */
function openLog(db: Db) {
  const add = db.prepare('INSERT INTO log (at, action, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?)')
  let previous = '0'.repeat(64)
  return (action: string, subject: string, given: object) => {
    const detail = JSON.stringify(given)
    const hash = sha256(JSON.stringify([previous, at, action, subject, detail]))
    add.run(at, action, subject, detail, previous, hash)
    previous = hash
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
