import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Recogniser } from '../../src/engine/workers/recogniser.ts'
import { openRecogniser as openFake } from './fake-recogniser.ts'

/** Reads as the fake one, but not before the file is there that `LEDGER_TEST_GO` names. */
export async function openRecogniser(): Promise<Recogniser> {
  const fake = await openFake()
  const go = process.env.LEDGER_TEST_GO ?? ''
  return {
    async read(picture) {
      while (!existsSync(go)) await wait(20)
      return fake.read(picture)
    },
    close: () => fake.close(),
  }
}
