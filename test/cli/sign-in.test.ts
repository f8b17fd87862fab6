import { describe, expect, it } from 'vitest'
import { signingIn } from '../../src/cli/sign-in.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'

const password = '青禾村的水渠修好了'

describe('a command on a catalogue with accounts', () => {
  it('is refused without one, with a wrong password, and does with its account what its role may', async () => {
    const { engine, client, folder } = await startWithCatalogue(await temporaryFolder())
    await client.accounts.begin({ name: '沈如一', password })
    await client.accounts.add({ name: '林小满', role: '查阅人', password })
    const begin = async (account: string | undefined, given: string | undefined) => {
      await client.catalogue.close({})
      const signed = signingIn(engine, account, given).client
      await signed.catalogue.open({ folder })
      return signed
    }
    const nobody = await begin(undefined, undefined)
    await expect(nobody.items.list({ state: 'filed' })).rejects.toMatchObject({ kind: 'locked' })
    await expect(begin('林小满', 'wrong')).rejects.toMatchObject({ kind: 'denied' })
    await expect(begin('林小满', undefined)).rejects.toMatchObject({ kind: 'invalid' })
    const reader = await begin('林小满', password)
    expect(await reader.items.list({ state: 'filed' })).toEqual([])
    await expect(reader.branches.add({ name: '甲支部' })).rejects.toMatchObject({ kind: 'denied' })
  })
})
