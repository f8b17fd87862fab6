import fc from 'fast-check'
import * as z from 'zod'
import { Sha256 } from '../../src/core/catalogue/common.ts'
import { Day, Instant } from '../../src/core/day.ts'
import { Period } from '../../src/core/period.ts'

/** What stands in for free text; `path` for what a call takes as a place on the disk. */
export interface Leaves {
  readonly text: fc.Arbitrary<string>
  readonly path: fc.Arbitrary<string>
}

/** Names of fields that are places on the disk. */
const pathNames: ReadonlySet<string> = new Set([
  'backup',
  'file',
  'folder',
  'out',
  'path',
  'paths',
  'place',
  'registerFile',
])

/**
 * Values of a schema's own shape, by walking it. What a refinement asks beyond that is not known here: some values are
 * refused by it. Numbers are small, so that ids name something.
 */
export function arbitraryOf(schema: z.core.$ZodType, leaves: Leaves, name = ''): fc.Arbitrary<unknown> {
  const inner = (of: z.core.$ZodType, called = name) => arbitraryOf(of, leaves, called)
  if (schema === Day) return fc.constantFrom('2025-03-21', '2026-01-01', '1999-12-31')
  if (schema === Period) return fc.constantFrom('2025', '2025-Q2', '2025-03')
  if (schema === Instant) return fc.constant('2025-03-01T00:00:00.000Z')
  if (schema === Sha256) return fc.constantFrom('0'.repeat(64), 'ab'.repeat(32))
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape)
    const optional = shape.filter(([, of]) => of instanceof z.ZodOptional || of instanceof z.ZodDefault)
    const requiredKeys = shape.map(([key]) => key).filter((key) => !optional.some(([other]) => other === key))
    return fc.record(Object.fromEntries(shape.map(([key, of]) => [key, inner(of, key)])), { requiredKeys })
  }
  if (schema instanceof z.ZodArray) return fc.array(inner(schema.element), { minLength: 1, maxLength: 2 })
  if (schema instanceof z.ZodString) return toText(schema, pathNames.has(name) ? leaves.path : leaves.text)
  if (schema instanceof z.ZodNumber) return toNumber(schema)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema.unwrap()))
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return inner(schema.unwrap())
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodNonOptional) return inner(schema.unwrap())
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((of: z.core.$ZodType) => inner(of)))
  if (schema instanceof z.ZodRecord) return fc.dictionary(leaves.text, inner(schema.valueType), { maxKeys: 2 })
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map((of: z.core.$ZodType) => inner(of)))
  if (schema instanceof z.ZodPipe) return inner(schema.in)
  if (schema instanceof z.ZodNull) return fc.constant(null)
  if (schema instanceof z.ZodUnknown) return fc.jsonValue()
  throw new Error(`no values for ${schema._zod.def.type} ${name}`)
}

function toText(schema: z.ZodString, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const [pattern] = [...(schema._zod.bag.patterns ?? [])]
  if (pattern && schema.format === 'regex') return fc.stringMatching(pattern)
  const [least, most] = [schema.minLength ?? 0, schema.maxLength ?? 100]
  return text.map((made) => made.padEnd(least, '字').slice(0, most))
}

function toNumber(schema: z.ZodNumber): fc.Arbitrary<number> {
  const { minValue, maxValue, isInt } = schema
  const least = Math.max(minValue ?? -3, -1e9)
  const min = schema.safeParse(least).success ? least : least + 1
  const max = Math.min(maxValue ?? min + 6, min + 6)
  return isInt
    ? fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) })
    : fc.double({ min, max, noNaN: true })
}

/** The same value with something wrong in one place of it: gone, of another kind, too much, or a key that nobody knows. */
export function nearly(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.nat(), fc.nat(odd.length - 1)).map(([value, at, what]) => spoil(value, at, odd[what]))
}

const odd: readonly unknown[] = [
  null,
  '',
  [],
  {},
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '../../../etc/passwd',
  '/proc/self/environ',
  true,
  [[[[[]]]]],
  { __proto__: { a: 1 }, constructor: 1 },
]

function spoil(value: unknown, at: number, by: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const index = at % value.length
    return value.map((each, place) => (place === index ? spoil(each, Math.floor(at / 7), by) : each))
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const entries = Object.entries(value)
    const index = at % (entries.length + 1)
    if (index === entries.length) return { ...value, 不认识: by }
    return Object.fromEntries(
      entries.map(([key, each], place) => [key, place === index ? spoil(each, Math.floor(at / 7), by) : each]),
    )
  }
  return by
}
