import type { ActivityKind } from '../../src/core/catalogue/activity.ts'
import { addDays } from '../../src/core/day.ts'
import { defaultTemplate, toClass, toCode } from '../../src/core/numbering/code-template.ts'
import { addActivity } from '../../src/engine/store/activities.ts'
import { addBranch } from '../../src/engine/store/branches.ts'
import type { Db } from '../../src/engine/store/database.ts'
import { saveSketch } from '../../src/engine/store/page-sketches.ts'
import { minutesPages } from './minutes-text.ts'

const kinds: readonly ActivityKind[] = [
  'committee-meeting',
  'group-meeting',
  'theme-day',
  'talk',
  'member-meeting',
  'lecture',
]
const memberCount = 46

/** Fills a new catalogue: branches of 46 members in three groups, with so many activities a year, each with its paper. */
export function fillBranches(db: Db, branches: number, years: readonly number[], perYear: number): void {
  const texts = minutesPages(branches * years.length * perYear)
  db.exec(`INSERT INTO originals (id, sha256, bytes, media_type, frames, kept_at)
    VALUES (1, '${'0'.repeat(64)}', 1, 'image/jpeg', '[]', '')`)
  for (let n = 0; n < branches; n += 1) db.transaction(() => fillBranch(db, n, years, perYear, texts))()
  db.exec('ANALYZE')
}

function fillBranch(db: Db, n: number, years: readonly number[], perYear: number, texts: Iterator<string>): void {
  const branch = addBranch(db, { name: `第${n + 1}支部`, classCode: `DZB${n + 1}` })
  const addGroup = db.prepare('INSERT INTO groups (uuid, branch_id, name) VALUES (?, ?, ?)')
  const groups = [1, 2, 3].map((g) => Number(addGroup.run(`g${n}-${g}`, branch.id, `第${g}党小组`).lastInsertRowid))
  const members = fillMembers(db, branch.id, groups)
  db.prepare('INSERT INTO terms (branch_id, from_day) VALUES (?, ?)').run(branch.id, '2022-08-01')
  const addItem = db.prepare(
    `INSERT INTO items (uuid, branch_id, kept_as, line_id, year, retention, class, number, code, issuer, title, date,
       page_count, source_name, added_at, filed_at)
     VALUES (?, ?, 'filed', ?, ?, 'Y', ?, ?, ?, '支部', '会议记录', ?, 1, '', ?, ?)`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (item_id, page, original_id, frame, width, height, dpi, source, text, seal)
     VALUES (?, 1, 1, 0, 1, 1, 300, 'recognised', ?, '')`,
  )
  for (const year of years) {
    const itemClass = toClass(defaultTemplate, { fonds: '', year, retention: 'Y', class: branch.classCode })
    for (let i = 0; i < perYear; i += 1) {
      const date = addDays(`${year}-01-01`, Math.floor((i * 365) / perYear))
      const at = `${addDays(date, 5)}T00:00:00.000Z`
      const kind = kinds[i % kinds.length] ?? 'talk'
      const code = toCode(itemClass, i + 1)
      const lineId = (i % 40) + 1
      const itemId = Number(
        addItem.run(code, branch.id, lineId, year, itemClass, i + 1, code, date, at, at).lastInsertRowid,
      )
      const text = texts.next().value ?? ''
      saveSketch(db, Number(addPage.run(itemId, text).lastInsertRowid), text)
      addActivity(
        db,
        {
          branchId: branch.id,
          groupId: kind === 'group-meeting' ? (groups[i % 3] ?? null) : null,
          date,
          kinds: [kind],
          topic: '',
          lecturer: '',
          due: memberCount,
          present: memberCount,
          excused: 0,
          absent: 0,
          absentees: '',
          memberIds: kind === 'talk' ? [members[i % 5] ?? 0, members[5 + (i % 41)] ?? 0] : [],
          evidence: [{ itemId, firstPage: 1, lastPage: 1, role: '记录' }],
        },
        at,
      )
    }
  }
}

function fillMembers(db: Db, branchId: number, groups: readonly number[]): number[] {
  const add = db.prepare('INSERT INTO members (uuid, branch_id, group_id, name) VALUES (?, ?, ?, ?)')
  const addStage = db.prepare('INSERT INTO stages (member_id, stage, from_day) VALUES (?, ?, ?)')
  const addPost = db.prepare('INSERT INTO posts (member_id, title) VALUES (?, ?)')
  return Array.from({ length: memberCount }, (_, m) => {
    const id = Number(add.run(`m${branchId}-${m}`, branchId, groups[m % 3], `党员${m}`).lastInsertRowid)
    addStage.run(id, m < 44 ? '正式党员' : '预备党员', `20${10 + (m % 10)}-06-20`)
    if (m < 5) addPost.run(id, m === 0 ? '书记' : '委员')
    return id
  })
}
