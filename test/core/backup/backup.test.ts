import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBackupName, toBackupName } from '../../../src/core/backup/backup.ts'
import { parseOriginalList, writeOriginalList } from '../../../src/core/backup/original-list.ts'
import { isBackupDue, isBackupOverdue, type Schedule } from '../../../src/core/backup/schedule.ts'
import { MediaType } from '../../../src/core/catalogue/original.ts'

describe('the name of a backup', () => {
  it('is its local time, and another for a second one', () => {
    const first = toBackupName('2026-11-25T15:55:00.123', new Set())
    expect(first).toBe('20261125-155500')
    const second = toBackupName('2026-11-25T15:55:00.900', new Set([first]))
    expect(second).toBe('20261125-155500-2')
    expect([first, second].every(isBackupName)).toBe(true)
    for (const other of [`.${first}.partial-1-0123456789ab`, '.removed-20261125-155500', '', '..']) {
      expect(isBackupName(other)).toBe(false)
    }
  })
})

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const originals = fc.array(fc.record({ sha256: hash, mediaType: fc.constantFrom(...MediaType.options) }))

describe('the list of originals', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(originals, (list) => {
        expect(parseOriginalList(writeOriginalList(list))).toEqual(list)
      }),
    )
  })

  it.each([
    ['another hash in the path', `${'a'.repeat(64)}  originals/bb/${'b'.repeat(64)}.jpg\n`],
    ['a way out', `${'a'.repeat(64)}  originals/../../${'a'.repeat(64)}.jpg\n`],
    ['a strange ending', `${'a'.repeat(64)}  originals/aa/${'a'.repeat(64)}.exe\n`],
    ['half a line', `${'a'.repeat(64)}  orig`],
  ])('is none with %s', (_, text) => expect(parseOriginalList(text)).toBeNull())
})

describe('when a backup is due', () => {
  it.each<[Schedule, string | null, boolean]>([
    ['asked', null, false],
    ['asked', '2020-01-01', false],
    ['daily', null, true],
    ['daily', '2026-11-25', false],
    ['daily', '2026-11-24', true],
    ['daily', '2099-01-01', true],
    ['weekly', '2026-11-19', false],
    ['weekly', '2026-11-18', true],
  ])('%s, last on %s: %s', (schedule, last, due) => expect(isBackupDue(schedule, last, '2026-11-25')).toBe(due))

  it.each<[string | null, boolean]>([
    [null, true],
    ['2026-11-11', true],
    ['2026-11-12', false],
  ])('after %s a warning: %s', (last, overdue) => expect(isBackupOverdue(last, '2026-11-25')).toBe(overdue))
})
