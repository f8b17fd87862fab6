import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '../../../src/core/day.ts'
import { guess } from '../../../src/core/intake/guess.ts'
import { Guess } from '../../../src/core/intake/guess-shape.ts'
import { toStem } from '../../../src/core/intake/paper.ts'
import { loadStoredScheme } from '../../support/stored-scheme.ts'
import { development } from './openings/development.ts'
import { meetings } from './openings/meetings.ts'
import { misled } from './openings/misled.ts'
import { names } from './openings/names.ts'
import { noise } from './openings/noise.ts'
import { official } from './openings/official.ts'
import type { Opening, Said } from './openings/opening.ts'
import { study } from './openings/study.ts'
import { yearly } from './openings/yearly.ts'

const scheme = loadStoredScheme()
/** Whose papers these are. */
const own = { name: '青石河供水所党支部', others: [] }
const codes = new Map(scheme.slots.flatMap((slot) => slot.lines).map((line) => [line.id, line.code]))
const openings: readonly Opening[] = [meetings, official, yearly, development, study, noise, names, misled].flat()
const fields = ['lineId', 'date', 'title', 'issuer', 'documentNumber'] as const

/** What is guessed in the words of the table: lines by their codes. */
function read({ name, text }: Opening): Record<keyof Guess, Said | null> {
  const { lineId, ...same } = Guess.parse(guess({ fileName: name, text }, scheme, own))
  return { ...same, lineId: lineId && { value: codes.get(lineId.value) ?? '', from: lineId.from } }
}

function expected({ line, number, ...same }: Opening): Record<keyof Guess, Said | null> {
  const { date, title, issuer } = same
  return {
    lineId: line ?? null,
    date: date ?? null,
    title: title ?? null,
    issuer: issuer ?? null,
    documentNumber: number ?? null,
  }
}

describe('how papers begin', () => {
  test.each(openings.map((opening) => [opening.name, opening] as const))('%s', (_, opening) => {
    const left = Object.fromEntries((opening.missed ?? []).map((field) => [field, null]))
    expect(read(opening)).toEqual({ ...expected(opening), ...left })
  })

  test('the whole table: nothing wrong, and this much found', () => {
    const tally = fields.map((field) => {
      const pairs = openings.map((opening) => [expected(opening)[field]?.value, read(opening)[field]?.value] as const)
      const told = pairs.filter(([wanted]) => wanted !== undefined).length
      const right = pairs.filter(([wanted, given]) => wanted !== undefined && given === wanted).length
      const wrong = pairs.filter(([wanted, given]) => given !== undefined && given !== wanted).length
      return { field, told, right, wrong }
    })
    expect(openings.length).toBeGreaterThanOrEqual(80)
    // The misses are named in their rows. Nothing may ever be wrong.
    expect(tally).toEqual([
      { field: 'lineId', told: 114, right: 114, wrong: 0 },
      { field: 'date', told: 80, right: 80, wrong: 0 },
      { field: 'title', told: 121, right: 121, wrong: 0 },
      { field: 'issuer', told: 46, right: 43, wrong: 0 },
      { field: 'documentNumber', told: 8, right: 8, wrong: 0 },
    ])
  })
})

/** Texts made of what papers are made of, so that guesses come about. */
const pieces = openings.flatMap(({ name, text }) => [name, ...text.split('\n')])
const noisy = fc.array(
  fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(
      '时间：',
      '日期 ',
      '\n',
      '\n2024年2月30日\n',
      '〔2024〕3号',
      '关于',
      '（',
      '*+?[\\',
      '\u0000',
      '\ud800',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  { maxLength: 12 },
)

test('whatever the clues: no error, a day that exists, and words that stand where they are said to', () => {
  fc.assert(
    fc.property(noisy, noisy, fc.constantFrom('', '\n', ' '), (nameParts, textParts, joint) => {
      const [fileName, text] = [nameParts.slice(0, 3).join(''), textParts.join(joint)]
      const guessed = Guess.parse(guess({ fileName, text }, scheme, own))
      if (guessed.date) expect(isDay(guessed.date.value)).toBe(true)
      for (const { place, words } of fields.flatMap((field) => guessed[field]?.from ?? [])) {
        expect(place === 'text' ? text : toStem(fileName)).toContain(words)
      }
    }),
    // A date in the middle of what would be an organisation's name.
    { numRuns: 1000, examples: [[['㐀', '经2024年9月20日支部党员大会讨论表决。'], [], '']] },
  )
})
