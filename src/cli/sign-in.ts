import { Failure } from '../core/failure.ts'
import type { EngineConnection } from '../engine/connect.ts'

/**
 * The same engine; whatever catalogue is opened on it is signed in to with `account`. The password comes from the
 * environment, where neither the shell's history nor the list of processes shows it.
 */
export function signingIn(
  engine: EngineConnection,
  account: string | undefined,
  password: string | undefined,
): EngineConnection {
  if (account === undefined) return engine
  if (password === undefined) {
    throw new Failure('invalid', '没有口令。请把它放在环境变量 LEDGER_PASSWORD 中再运行。')
  }
  const { client } = engine
  return {
    ...engine,
    client: {
      ...client,
      catalogue: {
        ...client.catalogue,
        async open(input) {
          const catalogue = await client.catalogue.open(input)
          if ((await client.accounts.seat({})).isOn) await client.accounts.signIn({ name: account, password })
          return catalogue
        },
      },
    },
  }
}
