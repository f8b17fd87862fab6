import { expect, it } from 'vitest'
import type { Job, JobResult } from '../../src/core/job.ts'
import { mostTold, toBrief } from '../../src/core/job-brief.ts'

const job: Job = {
  id: 5,
  kind: 'verify',
  state: 'done',
  done: 0,
  total: 0,
  note: '',
  canPause: false,
  isPaused: false,
  createdAt: '2025-03-01T00:00:00.000Z',
  startedAt: null,
  endedAt: null,
  failure: null,
  result: null,
}

const many = Array.from({ length: 5000 }, (_, index) => `原件${index + 1}`)
const problems = many.map((path) => ({ kind: 'missing' as const, path, message: `${path}不见了。` }))
const failed = many.map((file) => ({ file, kind: 'unreadable' as const, message: '读不出来。' }))
const counts = { items: 1, originals: 1, bytes: 1, seconds: 1 }
const place = { folder: '/a', backup: 'b' }

it.each<[JobResult, readonly string[]]>([
  [
    { kind: 'import', filed: 0, inbox: 0, duplicates: many.map((file) => ({ file, of: '' })), failed },
    ['duplicates', 'failed'],
  ],
  [{ kind: 'verify', of: 'catalogue', ok: false, checked: 1, problems, signedBy: null, bundle: null }, ['problems']],
  [
    { kind: 'backup', folder: '/a', name: 'b', ...counts, copied: 1, damaged: many, removed: many, warnings: many },
    ['damaged', 'removed', 'warnings'],
  ],
  [{ kind: 'restore', ...place, ...counts, problems }, ['problems']],
  [{ kind: 'heal', originals: 1, healed: many, lacking: many, databaseSound: true }, ['healed', 'lacking']],
  [{ kind: 'replace', ...place, aside: '/c', files: 1, problems }, ['problems']],
])('tells of each long list how many there are and the first few: $kind', (result, lists) => {
  const brief = toBrief({ ...job, result }).result
  expect(brief).toMatchObject({ kind: result.kind })
  for (const list of lists) {
    expect(brief).toHaveProperty(`${list}.total`, many.length)
    expect(brief).toHaveProperty(`${list}.first.length`, mostTold)
  }
  expect(JSON.stringify(brief).length).toBeLessThan(2000)
})

it('leaves the rest as it is', () => {
  const result = { kind: 'read' as const, pages: 3, recognised: 2, hadText: 0, failed: 1, seconds: 4 }
  expect(toBrief({ ...job, result })).toEqual({ ...job, result })
  expect(toBrief(job)).toEqual(job)
})
