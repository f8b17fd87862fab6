import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { api, events } from '../../src/core/api.ts'
import { EventMessage, Reply, Request } from '../../src/core/contract.ts'

const calls = Object.entries(api).flatMap(([group, named]) =>
  Object.entries(named).map(([name, call]) => [`${group}.${name}`, call] as const),
)

test.each(calls)('%s takes and gives what JSON can say', (_, { input, output }) => {
  expect(() => z.toJSONSchema(input, { unrepresentable: 'throw', io: 'input' })).not.toThrow()
  expect(() => z.toJSONSchema(output, { unrepresentable: 'throw', io: 'output' })).not.toThrow()
})

test('every group, call and event is a plain name without a dot, so that a call is found by group and name', () => {
  const names = [...calls.flatMap(([name]) => name.split('.')), ...Object.keys(events)]
  expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([])
  for (const [name] of calls) expect(name.split('.')).toHaveLength(2)
})

describe('messages on the wire', () => {
  test.each<[z.ZodType, string, unknown]>([
    [Request, 'a request', { id: 1, call: 'jobs.list', input: {} }],
    [Reply, 'an answer', { id: 1, ok: true, value: null }],
    [Reply, 'a failure', { id: 1, ok: false, failure: { kind: 'busy', message: '正忙。' } }],
    [EventMessage, 'an event', { event: 'job', payload: null }],
  ])('%# %s is taken: %s', (schema, _, message) => {
    expect(schema.safeParse(message).success).toBe(true)
  })

  test.each<[z.ZodType, string, unknown]>([
    [Request, 'without an id', { call: 'jobs.list', input: {} }],
    [Request, 'with half an id', { id: 1.5, call: 'jobs.list', input: {} }],
    [Request, 'without a call', { id: 1, input: {} }],
    [Reply, 'neither good nor bad', { id: 1, value: null }],
    [Reply, 'bad, without a failure', { id: 1, ok: false }],
    [Reply, 'bad, of an unknown kind', { id: 1, ok: false, failure: { kind: 'odd', message: '' } }],
    [EventMessage, 'without a name', { payload: 1 }],
  ])('%# %s is refused: %s', (schema, _, message) => {
    expect(schema.safeParse(message).success).toBe(false)
  })
})
