import { expect, it } from 'vitest'
import { soakRounds } from './soak-rounds.ts'

it('loses nothing acknowledged and leaves nothing half done over thirty sudden ends', {
  timeout: 900_000,
}, async () => {
  const rounds = await soakRounds(30, new Date().toISOString())
  expect(rounds).toHaveLength(30)
  expect(rounds.some(({ ended }) => !ended)).toBe(true)
})
