import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiClient } from '../../src/core/api.ts'
import { connect } from '../../src/engine/connect.ts'
import { makeManyItems } from './many-items.ts'
import { quantile, round, type Table } from './table.ts'

const usual = 100_000
const on = '2026-02-02'
const year = 2025
/** Between one small question and the next, in milliseconds. */
const between = 5

/** A change after which what is kept for quick answers is no longer true. */
async function touch(client: ApiClient): Promise<void> {
  const { items } = await client.items.page({ state: 'filed', offset: 0, limit: 1 })
  const [first] = items
  if (!first) throw new Error('a catalogue without items')
  await client.items.withhold({ id: first.id, reason: `试${Date.now()}` })
}

/** What takes the engine long, each begun just after a change. */
const works: Readonly<Record<string, (client: ApiClient, folder: string) => Promise<unknown>>> = {
  'open the catalogue': (client, folder) => client.catalogue.open({ folder }),
  'names for Ctrl+K, pinyin loaded too': (client) => client.search.names({ query: '供水', limit: 12 }),
  'names for Ctrl+K': (client) => client.search.names({ query: '供水', limit: 12 }),
  'search, counted with gaps': (client) => client.search.tally({ query: '供水', countGapsOn: on }),
  'check a year': (client) => client.checks.count({ branchId: null, year, on }),
  'reminders of 首页': (client) => client.checks.remind({ year, on }),
  'list 10,000 by id': (client) => client.items.ids({ state: 'filed' }),
  'a page deep in the list': (client) => client.items.page({ state: 'filed', offset: 90_000, limit: 100 }),
  'change 10,000 at once, seen first': async (client) => {
    const { ids } = await client.items.ids({ state: 'filed' })
    await client.batches.preview({
      ids,
      values: { line: null, year: null, retention: null, issuer: '青禾村党支部', secrecy: null },
    })
  },
  'what a bundle would hold': (client) => client.bundles.preview({ on }),
  'gaps a bundle would list': (client) => client.bundles.gaps({ years: [year], on }),
  'statistics of a year': (client) => client.statistics.count({ period: String(year), on }),
  'completeness of a year': (client) => client.statistics.completeness({ period: String(year), on }),
  'the log': (client) => client.history.list({ limit: 50 }),
}

/** How long a small question waits at the most while the engine does something long, beside how long it takes at rest. */
export async function benchAnswer(asked: number | null): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  const catalogue = await makeManyItems(folder, asked ?? usual)
  const engine = connect()
  try {
    const { client } = engine
    await client.catalogue.open({ folder: catalogue })
    const rest = quantile(await askWhile(client, new Promise((done) => setTimeout(done, 2000))), 0.5)
    const rows: (string | number)[][] = []
    for (const [name, work] of Object.entries(works)) {
      await touch(client)
      const began = performance.now()
      const done = work(client, catalogue)
      const waits = await askWhile(client, done)
      const took = performance.now() - began
      const longest = Math.max(...waits)
      rows.push([name, round(took, 0), round(longest, 0), round(longest / rest, 0)])
    }
    return [
      {
        title: `answer: ${asked ?? usual} items; a small question asked every ${between} ms takes ${round(rest)} ms at rest`,
        columns: ['while', 'it takes, ms', 'longest wait, ms', '/ at rest'],
        rows,
      },
    ]
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** How long each small question took until the work was done, in milliseconds. */
async function askWhile(client: ApiClient, work: Promise<unknown>): Promise<number[]> {
  let isDone = false
  const end = work.finally(() => {
    isDone = true
  })
  const waits: number[] = []
  while (!isDone) {
    const began = performance.now()
    await client.accounts.seat({})
    waits.push(performance.now() - began)
    await new Promise((next) => setTimeout(next, between))
  }
  await end
  return waits
}
