import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { Scheme, type SlotKind } from '../../../src/core/scheme/scheme.ts'

let scheme: Scheme

beforeAll(async () => {
  const file = join(import.meta.dirname, '../../../resources/schemes/sample.json')
  scheme = Scheme.parse(JSON.parse(await readFile(file, 'utf8')))
})

test.each<[SlotKind, number]>([
  ['book', 3],
  ['box', 6],
  ['certificate', 1],
])('there are as many slots of kind %s as the name promises: %i', (kind, count) => {
  expect(scheme.slots.filter((slot) => slot.kind === kind)).toHaveLength(count)
})

test('every slot has register lines, whose codes start with the code of the slot', () => {
  for (const slot of scheme.slots) {
    expect(slot.lines.length, slot.title).toBeGreaterThan(0)
    for (const line of slot.lines) expect(line.code).toMatch(new RegExp(`^${slot.code}-\\d{2}$`))
  }
})

test('the scheme calls itself a sample and sends the reader to the register of the unit', () => {
  expect(scheme.title).toContain('示例')
  expect(scheme.note).toContain('示例')
  expect(scheme.note).toContain('请按本单位目录清册核对')
})

test('no two lines take the loose papers of one kind of activity; a book shows none by itself', () => {
  const boxed = scheme.slots.filter((slot) => slot.kind === 'box').flatMap((slot) => slot.lines)
  const kinds = boxed.flatMap((line) => line.activity ?? [])
  expect(kinds.length).toBeGreaterThan(0)
  expect(new Set(kinds).size).toBe(kinds.length)
  for (const slot of scheme.slots.filter((one) => one.kind !== 'box')) {
    expect(slot.lines.map((line) => line.activity)).toEqual(slot.lines.map(() => null))
  }
})

test('every line has keywords, and no keyword holds one of another line', () => {
  const lines = scheme.slots.flatMap((slot) => slot.lines)
  for (const line of lines) {
    expect(line.keywords.length, line.code).toBeGreaterThan(0)
    const others = lines.filter((other) => other.code !== line.code).flatMap((other) => other.keywords)
    for (const keyword of line.keywords) expect(others.filter((other) => other.includes(keyword))).toEqual([])
  }
})
