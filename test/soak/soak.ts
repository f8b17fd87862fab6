import { parseArgs } from 'node:util'
import { printTable, type Table } from '../bench/table.ts'
import { acts } from './acts/acts.ts'
import { type Round, soakRounds } from './soak-rounds.ts'

/*
 * npm run soak -- --rounds N [--seed S]: kills a real engine (SIGKILL) N times over its work, and looks each time that
 * nothing acknowledged is lost and nothing half done is left. What the system holds in memory outlives such an end, and
 * not a power cut: that data is flushed before it is acknowledged is not proven here.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const rounds = Number(values.rounds)
if (!(rounds > 0)) {
  console.error('usage: npm run soak -- --rounds N [--seed S]')
  process.exit(2)
}
const seed = values.seed ?? new Date().toISOString()
console.log(`seed ${seed}`)
const began = performance.now()
const played = await soakRounds(rounds, seed, ({ number, act, cutAt, ended, twice, promised }) => {
  const moment = ended ? `ended by itself in ${cutAt.toFixed(0)} ms` : `cut after ${cutAt.toFixed(0)} ms`
  console.log(`${number} ${act}: ${moment}${twice ? ', cut again while opened' : ''}, ${promised} promises kept`)
})
printTable(toTable(played, (performance.now() - began) / 1000))

function toTable(rounds: readonly Round[], seconds: number): Table {
  return {
    title: `soak: ${rounds.length} sudden ends in ${seconds.toFixed(0)} s, seed ${seed}: all whole`,
    columns: ['act', 'rounds', 'cut before its end', 'cut again while opened', 'promises kept'],
    rows: acts.map(({ name }) => {
      const own = rounds.filter(({ act }) => act === name)
      return [
        name,
        own.length,
        own.filter(({ ended }) => !ended).length,
        own.filter(({ twice }) => twice).length,
        own.reduce((sum, { promised }) => sum + promised, 0),
      ]
    }),
  }
}
