import { parseArgs } from 'node:util'
import { printTable, round, type Table } from '../bench/table.ts'
import { acts } from './acts/acts.ts'
import { grow, type Tenth } from './growth.ts'
import { type Round, soakRounds } from './soak-rounds.ts'

/*
 * npm run soak -- --rounds N [--seed S]: kills a real engine (SIGKILL) N times over its work, and looks each time that
 * nothing acknowledged is lost and nothing half done is left. What the system holds in memory outlives such an end, and
 * not a power cut: that data is flushed before it is acknowledged is not proven here.
 *
 * npm run soak -- --pages N: imports, reads and searches until a catalogue holds N pages, and shows what became of time
 * and memory from the first tenth to the last.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' }, pages: { type: 'string' } },
})
const [rounds, pages] = [Number(values.rounds), Number(values.pages ?? 1)]
if (!(rounds > 0 && pages > 0)) {
  console.error('usage: npm run soak -- --rounds N [--seed S] | --pages N')
  process.exit(2)
}
if (values.pages === undefined) await playRounds(values.seed ?? new Date().toISOString())
else printTable(toGrowth(await grow(pages, (tenth) => process.stderr.write(`${JSON.stringify(tenth)}\n`))))

async function playRounds(seed: string): Promise<void> {
  console.log(`seed ${seed}`)
  const began = performance.now()
  const played = await soakRounds(rounds, seed, ({ number, act, cutAt, ended, twice, promised }) => {
    const moment = ended ? `ended by itself in ${cutAt.toFixed(0)} ms` : `cut after ${cutAt.toFixed(0)} ms`
    console.log(`${number} ${act}: ${moment}${twice ? ', cut again while opened' : ''}, ${promised} promises kept`)
  })
  printTable(toTable(played, (performance.now() - began) / 1000, seed))
}

function toTable(rounds: readonly Round[], seconds: number, seed: string): Table {
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

function toGrowth(tenths: readonly Tenth[]): Table {
  const [first, last] = [tenths[0], tenths.at(-1)]
  const row = (name: string | number, { import: took, read, processor, search, memory }: Omit<Tenth, 'pages'>) => [
    name,
    ...[took, read, processor, search, memory].map((value) => round(value)),
  ]
  const ratios = first && last && first !== last ? [row('last : first', toRatios(first, last))] : []
  return {
    title: `growth to ${last?.pages ?? 0} pages`,
    columns: ['pages', 'import ms/file', 'read ms/page', 'processor ms/page', 'search ms', 'engine MiB'],
    rows: [...tenths.map(({ pages, ...tenth }) => row(pages, tenth)), ...ratios],
  }
}

function toRatios(first: Tenth, last: Tenth): Omit<Tenth, 'pages'> {
  return {
    import: last.import / first.import,
    read: last.read / first.read,
    processor: last.processor / first.processor,
    search: last.search / first.search,
    memory: last.memory / first.memory,
  }
}
