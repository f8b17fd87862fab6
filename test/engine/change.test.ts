import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { change } from '../../src/engine/change.ts'
import type { Session } from '../../src/engine/context.ts'
import { addBranch, listBranches } from '../../src/engine/store/branches.ts'
import { createDatabase } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { temporaryFolder } from '../support/engine.ts'

const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))

async function openSession(): Promise<Session> {
  const folder = await temporaryFolder()
  return { folder, db: createDatabase(folder, migrations, () => {}), risk: null, account: null }
}

test('what began for one catalogue changes no other', async () => {
  const [one, other] = [await openSession(), await openSession()]
  const emitted: string[] = []
  const add = (session: Session, begun: Session | null) =>
    change(
      {
        session,
        begunWith: () => begun,
        now: () => '2026-01-31T00:00:00.000Z',
        who: () => '甲',
        emit: (name) => void emitted.push(name),
      },
      'branch.add',
      ['catalogue'],
      (db) => {
        const branch = addBranch(db, { name: '石桥镇党支部', classCode: 'B1' })
        return { value: branch.id, subject: `branch:${branch.id}`, detail: { before: null, after: branch } }
      },
    )
  expect(() => add(other, one)).toThrow('其间打开了另一个目录库')
  expect([listBranches(other.db), emitted]).toEqual([[], []])
  add(one, one)
  add(other, null)
  expect([one, other].map(({ db }) => listBranches(db).length)).toEqual([1, 1])
  for (const { db } of [one, other]) db.close()
})
