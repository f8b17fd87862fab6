import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runSteps } from '../../../src/core/steps.ts'
import { findRepeats, leastShingles } from '../../../src/core/text/repeats.ts'
import { joinSketches, resemblance, toShingles, toSketch } from '../../../src/core/text/shingles.ts'
import { writeText as write } from '../../support/text-samples.ts'

function find(texts: readonly string[], percent = 80) {
  const shingles = texts.map((text) => toShingles(text))
  return runSteps(
    findRepeats(
      shingles.map((each) => toSketch(each)),
      percent,
      (at) => shingles[at] ?? new Int32Array(),
    ),
  )
}

describe('how alike texts are', () => {
  test.each<[string, string, string, number | null]>([
    ['the same', write(1, 400), write(1, 400), 100],
    ['the same but for blanks and signs', write(1, 400), write(1, 400).replaceAll(/(.{20})/g, '$1， '), 100],
    ['another date', `${write(1, 400)}三月五日`, `${write(1, 400)}四月六日`, 98],
    ['different', write(1, 400), write(2, 400), null],
    ['half of it', write(1, 400), write(1, 200) + write(2, 200), null],
    ['too short to say', '同意。', '同意。', null],
    ['nothing', '', '', null],
  ])('%s', (_, one, other, percent) => {
    const found = find([one, other])
    expect(found.get(1)?.percent ?? null).toBe(percent)
    expect(found.has(0)).toBe(false)
  })
})

/** Texts of one family: each takes most of its sentences from a common stock, so that many pairs are near the limit. */
const families = fc
  .record({
    seed: fc.nat(1_000_000),
    sentences: fc.integer({ min: 4, max: 60 }),
    texts: fc.array(fc.array(fc.tuple(fc.nat(59), fc.nat(3)), { maxLength: 14 }), { minLength: 2, maxLength: 12 }),
  })
  .map(({ seed, sentences, texts }) => {
    const stock = Array.from({ length: 60 * 4 }, (_, at) => write(seed + at, 18))
    return texts.map((changes) => {
      const own = Array.from({ length: sentences }, (_, at) => at * 4)
      for (const [place, other] of changes) own[place % sentences] = (place % 60) * 4 + other
      return own.map((at) => stock[at]).join('，')
    })
  })

describe('nothing is passed over in silence', () => {
  test.each([60, 80, 95])(
    'who repeats an earlier text is found, as by comparing all pairs (from %i percent)',
    (percent) => {
      fc.assert(
        fc.property(families, (texts) => {
          const sets = texts.map((text) => toShingles(text))
          const found = find(texts, percent)
          for (const [at, set] of sets.entries()) {
            const earlier = sets.slice(0, at).filter(({ length }) => length >= leastShingles)
            const best = Math.max(0, ...earlier.map((other) => resemblance(set, other)))
            const said = found.get(at)
            expect(said !== undefined).toBe(set.length >= leastShingles && best >= percent)
            if (said) expect(resemblance(set, sets[said.of] ?? new Int32Array())).toBe(said.percent)
          }
        }),
        { numRuns: 300 },
      )
    },
  )

  test('a copy is found among thousands on the same form, and nobody else is accused', () => {
    const form = write(99, 300)
    const texts = Array.from({ length: 3000 }, (_, at) => form + write(1000 + at, 400))
    texts.push((texts[1234] ?? '').replace(form, `${form}补充`))
    expect([...find(texts)]).toEqual([[3000, { of: 1234, percent: expect.any(Number) }]])
  })

  test('a thousand times the same text is a thousand repeats', () => {
    expect(find(Array.from({ length: 1000 }, () => write(1, 500))).size).toBe(999)
  })
})

test('the sketch of pages together is that of their text together', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(400)), { minLength: 1, maxLength: 4 }), (pages) => {
      const texts = pages.map(([seed, length]) => write(seed, length))
      const joined = joinSketches(texts.map((text) => toSketch(toShingles(text))))
      expect([...joined]).toEqual([...toSketch(toShingles(...texts))])
    }),
  )
})
