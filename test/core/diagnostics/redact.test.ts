import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from '../../../src/core/diagnostics/redact.ts'
import { writeReport } from '../../../src/core/diagnostics/report.ts'

test.each([
  ['job: Error: “党员大会记录”第 3 页读不出来', 'job: Error: □ 3 □'],
  [
    'SyntaxError: Unexpected token "x", "zhang san met" is not JSON',
    'SyntaxError: Unexpected token "□", "□" is not JSON',
  ],
  ["ENOENT: no such file, open '/home/li/zhangsan.pdf'", "ENOENT: no such file, open '□'"],
  ['at read (/opt/ledger/src/engine/jobs/read.ts:57:11)', 'at read (read.ts:57:11)'],
  ['at file:///C:/Program/out/main/engine.js:12:3', 'at engine.js:12:3'],
  ['cannot open C:\\Users\\li\\zhangsan.pdf now', 'cannot open □ now'],
  ['SqliteError: database disk image is malformed', 'SqliteError: database disk image is malformed'],
])('%j is kept as %j', (line, kept) => {
  expect(redact(line)).toBe(kept)
})

test('whatever Chinese a line holds, none is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[\x20-\x7e□]{0,500}$/u.test(redact(`党员${text}大会`))),
  )
})

test('a report says versions, counts and states, and nothing that a person wrote', () => {
  const counts = { inbox: 1, filed: 2, pages: 3, unread: 0, failed: 0 }
  const branch = {
    id: 1,
    name: '青禾村党支部',
    parentId: null,
    fonds: '',
    classCode: 'DZB',
    foundedOn: null,
    committee: 'unknown' as const,
    grouping: 'unknown' as const,
    groups: [],
  }
  const text = writeReport({
    program: '1.2.3',
    at: '2026-01-01T00:00:00.000Z',
    system: [['系统', 'Linux']],
    catalogue: {
      folder: '/home/li/青禾台账',
      uuid: 'u-1',
      createdAt: '2025-01-01T00:00:00.000Z',
      codeTemplate: '',
      scheme: { title: '青禾方案', version: '1' },
      branches: [branch],
      risk: null,
      counts,
    },
    plan: null,
    jobs: [],
    log: ['job: 青禾村的会议记录'],
  })
  expect(text).toMatch('程序版本：1.2.3')
  expect(text).toMatch('已归档 2 件')
  expect(text).not.toMatch(/青禾|home/)
})
