import fc from 'fast-check'
import { ActivityKind, EvidenceRole } from '../../src/core/catalogue/activity.ts'
import { Every } from '../../src/core/period.ts'
import { ExpectsPer } from '../../src/core/scheme/expects.ts'
import { Scheme, SlotKind } from '../../src/core/scheme/scheme.ts'

const word = (max: number) =>
  fc
    .string({
      unit: fc.constantFrom(...'支部工作记录本盒证永久年党员大会AB12-·（）=+ 、'),
      minLength: 1,
      maxLength: max,
    })
    .map((text) => text.trim())
    .filter((text) => text !== '')

const retentions = fc.uniqueArray(fc.record({ code: word(5), title: word(6) }), {
  selector: ({ code }) => code,
  minLength: 1,
  maxLength: 4,
})

const anyExpects = fc.record({
  times: fc.integer({ min: 1, max: 100 }),
  every: fc.constantFrom(...Every.options),
  per: fc.constantFrom(...ExpectsPer.options),
  papers: fc.subarray([...EvidenceRole.options]),
})

/** Any scheme that holds together. */
export const anyScheme: fc.Arbitrary<Scheme> = retentions.chain((known) =>
  fc
    .record({
      title: word(20),
      version: word(8),
      note: fc.oneof(fc.constant(''), word(40)),
      shapes: fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      slotCodes: fc.uniqueArray(word(8), { minLength: 4, maxLength: 4 }),
      lineCodes: fc.uniqueArray(word(8), { minLength: 16, maxLength: 16 }),
      words: fc.array(word(20), { minLength: 1, maxLength: 6 }),
      kinds: fc.array(fc.constantFrom(...SlotKind.options), { minLength: 1 }),
      activities: fc.array(fc.constantFrom(null, ...ActivityKind.options), { minLength: 1 }),
      expectations: fc.array(fc.option(anyExpects), { minLength: 1 }),
      keywords: fc.array(fc.array(word(10), { maxLength: 3 }), { minLength: 1 }),
    })
    .map(({ shapes, slotCodes, lineCodes, words, kinds, activities, expectations, keywords, ...about }) => {
      const at = <Value>(list: readonly Value[], index: number) => list[index % list.length]
      const left = [...lineCodes]
      return Scheme.parse({
        ...about,
        retentions: known,
        slots: shapes.map((lines, index) => ({
          kind: at(kinds, index),
          code: slotCodes[index],
          title: at(words, index),
          spine: index % 2 === 0 ? '' : at(words, index + 1),
          lines: lines.map((seed) => ({
            code: left.shift(),
            title: at(words, seed),
            retention: at(known, seed)?.code,
            activity: at(activities, seed),
            keywords: at(keywords, seed),
            expects: at(expectations, seed),
          })),
        })),
      })
    }),
)
