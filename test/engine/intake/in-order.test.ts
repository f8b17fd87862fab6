import { expect, it } from 'vitest'
import { inOrder } from '../../../src/engine/intake/in-order.ts'

it('hands on in order, and discards what it made ahead of one who stops early', async () => {
  const [handedOn, discarded]: [number[], number[]] = [[], []]
  const work = async (input: number) => {
    if (input === 4) throw new Error('a bad one')
    await new Promise((resolve) => setTimeout(resolve, input === 1 ? 20 : 0))
    return input * 10
  }
  const stopEarly = async () => {
    const running = inOrder(
      [1, 2, 3, 4, 5, 6, 7],
      () => 4,
      work,
      async (output) => void discarded.push(output),
    )
    for await (const [input, settled] of running) {
      handedOn.push(input)
      expect(settled).toEqual({ status: 'fulfilled', value: input * 10 })
      if (input === 2) throw new Error('the disk is full')
    }
  }
  await expect(stopEarly()).rejects.toThrow('the disk is full')
  expect(handedOn).toEqual([1, 2])
  expect(discarded).toEqual([30, 50])
})
