import { expect, test } from 'vitest'
import { Emptier, Filler, newShared } from '../../../src/engine/bundle/ring.ts'

const chunk = Buffer.alloc(1 << 21, 7)

test('what is filled in comes out in order, round and round', () => {
  const shared = newShared()
  const emptier = new Emptier(shared)
  let total = 0
  const filler = new Filler(shared, (length) =>
    emptier.empty(length, (bytes) => {
      expect(bytes.every((byte) => byte === 7)).toBe(true)
      total += bytes.byteLength
    }),
  )
  for (let times = 0; times < 9; times += 1) filler.write(chunk.subarray(1))
  filler.flush()
  expect(total).toBe(9 * (chunk.byteLength - 1))
})

test('a writing thread that died without a word is not waited for for ever', () => {
  const filler = new Filler(newShared(), () => {}, 10)
  expect(() => {
    for (let times = 0; times < 9; times += 1) filler.write(chunk)
  }).toThrow('磁盘很久没有写入')
})
