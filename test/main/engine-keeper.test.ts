import { describe, expect, test } from 'vitest'
import type { EngineState } from '../../src/core/host-api.ts'
import { keepEngine } from '../../src/main/engine-keeper.ts'
import type { EngineProcess } from '../../src/main/engine-process.ts'

/** Engines that answer nothing and die when told to; `now` is moved by hand. */
function keep() {
  const deaths: (() => void)[] = []
  const told: EngineState[] = []
  const prepared: boolean[] = []
  let kills = 0
  let now = 0
  const start = (): EngineProcess => {
    const closed: ((reason: string) => void)[] = []
    deaths.push(() => {
      for (const close of closed) close('停了')
    })
    return {
      wire: { send: () => {}, listen: () => {}, onClose: (close) => void closed.push(close) },
      kill: () => {
        kills += 1
      },
    }
  }
  const engine = keepEngine({
    start,
    prepare: async (_connection, first) => void prepared.push(first),
    tell: (state) => void told.push(state),
    now: () => now,
  })
  const die = async () => {
    deaths.at(-1)?.()
    await engine.connection().catch(() => {})
  }
  return { engine, die, told, prepared, kills: () => kills, wait: (ms: number) => (now += ms) }
}

describe('keepEngine', () => {
  test('a dead engine is followed by another, which is prepared before it is used', async () => {
    const { engine, die, told, prepared } = keep()
    const first = await engine.connection()
    await die()
    expect(await engine.connection()).not.toBe(first)
    expect(prepared).toEqual([true, false])
    expect(told).toEqual(['lost', 'ready'])
  })

  test('after four deaths within a minute there is no fifth engine', async () => {
    const { engine, die, told } = keep()
    for (let death = 0; death < 4; death++) await die()
    await expect(engine.connection()).rejects.toMatchObject({ kind: 'internal' })
    expect(told.at(-1)).toBe('failed')
  })

  test('deaths far apart do not add up', async () => {
    const { engine, die, wait } = keep()
    for (let death = 0; death < 8; death++) {
      await die()
      wait(30_000)
    }
    await expect(engine.connection()).resolves.toBeDefined()
  })

  test('an engine that is stopped is not started again', async () => {
    const { engine, die, prepared, kills } = keep()
    await engine.stop(async () => {})
    await die()
    expect([prepared, kills()]).toEqual([[true], 1])
  })
})
