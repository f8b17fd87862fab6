import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemeOf, toConfirmedNote, toEdited, toKeptNote } from '../../../src/core/scheme/versions.ts'
import { loadStoredScheme } from '../../support/stored-scheme.ts'

const versions = [1900, 2024, 2026].map((fromYear) => ({ fromYear }))

describe('the version of a year', () => {
  test.each([
    [1900, 1900],
    [2023, 1900],
    [2024, 2024],
    [2025, 2024],
    [2026, 2026],
    [2999, 2026],
  ])('%i is filed by the version from %i on', (year, from) => {
    expect(schemeOf(versions, year)?.fromYear).toBe(from)
  })

  test('before the first it is the first, and there is none of none', () => {
    expect(schemeOf([{ fromYear: 2024 }, { fromYear: 2026 }], 2020)?.fromYear).toBe(2024)
    expect(schemeOf([], 2024)).toBeNull()
  })

  test('does not depend on the order of the list', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1900, max: 2999 }), { minLength: 1 })
    fc.assert(
      fc.property(years, fc.integer({ min: 1900, max: 2999 }), (from, year) => {
        const list = from.map((fromYear) => ({ fromYear }))
        const found = schemeOf(list, year)?.fromYear
        expect(schemeOf(list.toReversed(), year)?.fromYear).toBe(found)
        const past = from.filter((each) => each <= year)
        expect(found).toBe(past.length > 0 ? Math.max(...past) : Math.min(...from))
      }),
    )
  })
})

test('a scheme from elsewhere keeps the rows of the codes it knows', () => {
  const stored = loadStoredScheme()
  const [slot, other] = stored.slots
  if (!slot || !other) throw new Error('a scheme without slots')
  const [line] = slot.lines
  if (!line) throw new Error('a slot without lines')
  const moved = {
    ...other,
    lines: [
      { ...line, title: '改名' },
      { ...line, code: '新' },
    ],
  }
  const edited = toEdited(stored, { ...stored, slots: [moved, { ...slot, code: '新盒', lines: [] }] })
  expect(edited.slots.map(({ id }) => id)).toEqual([other.id, null])
  expect(edited.slots[0]?.lines.map(({ id, title }) => [id, title])).toEqual([
    [line.id, '改名'],
    [null, line.title],
  ])
})

describe('the note of a sample', () => {
  const { note } = loadStoredScheme()
  test.each([
    ['stays until the scheme is confirmed', note, null, '', note],
    ['may be changed once it is', note, '2026-01-01T00:00:00.000Z', '新', '新'],
    ['is not made up where there was none', '本单位', null, '新', '新'],
  ])('%s', (_, before, confirmedAt, asked, expected) => {
    expect(toKeptNote({ note: before, confirmedAt }, asked)).toBe(expected)
  })

  test('goes with confirmation, and a note of the unit does not', () => {
    expect(toConfirmedNote(note)).toBe('')
    expect(toConfirmedNote('依据本单位目录清册')).toBe('依据本单位目录清册')
  })
})
