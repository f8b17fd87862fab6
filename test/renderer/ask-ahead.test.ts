import { expect, onTestFinished, test } from 'vitest'
import type { HostClient } from '../../src/core/host-api.ts'
import { askAhead } from '../../src/renderer/ask-ahead.ts'
import { makeQueryClient } from '../../src/renderer/engine/query-client.ts'
import { borrowEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

const on = '2025-07-02'
const reminders = ['checks', 'remind', { year: 2025, on }]

/** What is known of the engine's catalogue before anything is drawn. */
async function ask(connection: ReturnType<typeof borrowEngine>) {
  const queries = makeQueryClient()
  onTestFinished(() => queries.clear())
  const host: Pick<HostClient, 'start'> = { start: async () => ({ today: on, problem: null }) }
  await askAhead(queries, { host, connection })
  return queries
}

test('all that the first screen is drawn from is there before it is drawn', async () => {
  const { engine, catalogue } = await startWithCatalogue(await temporaryFolder())
  const queries = await ask(engine)
  expect(queries.getQueryData(['catalogue'])).toMatchObject({ uuid: catalogue.uuid })
  expect(queries.getQueryData(reminders)).toMatchObject({ overdue: { total: expect.any(Number) } })
})

test('where nobody is let in yet, or nothing is open, nothing is asked that would be refused', async () => {
  const engine = borrowEngine()
  expect((await ask(engine)).getQueryState(['accounts', 'seat'])).toBeUndefined()
  const { client } = await startWithCatalogue(await temporaryFolder(), engine)
  await client.accounts.begin({ name: '沈如一', password: '青禾村的水渠修好了' })
  await client.accounts.signOut({})
  const queries = await ask(engine)
  expect(queries.getQueryData(['accounts', 'seat'])).toMatchObject({ isOn: true, account: null })
  expect(queries.getQueryState(reminders)).toBeUndefined()
})
