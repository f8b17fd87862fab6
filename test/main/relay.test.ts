import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/core/failure.ts'
import type { HostClient } from '../../src/core/host-api.ts'
import { answer } from '../../src/main/relay.ts'
import { startEngine } from '../support/engine.ts'

const host: HostClient = {
  start: async () => ({ today: '2025-07-02', problem: null }),
  speak: async () => ({}),
  chooseNewCatalogue: async ({ branch }) => ({ path: `/${branch}` }),
  chooseCatalogue: async () => ({ path: null }),
  recent: async () => ({ catalogues: [] }),
  forgetRecent: async () => ({}),
  chooseFiles: async () => ({ paths: [] }),
  chooseFolder: async () => ({ path: null }),
  chooseRoster: async () => ({ path: null }),
  chooseRegister: async () => ({ path: null }),
  chooseBundlePlace: async () => ({ path: null }),
  chooseSchemeFile: async () => ({ path: null }),
  chooseSchemePlace: async () => ({ path: null }),
  chooseChecklistPlace: async () => ({ path: null }),
  chooseFormsPlace: async () => ({ path: null }),
  openFormsFolder: async () => ({}),
  print: async () => ({ isPrinted: false }),
  savePdf: async () => ({ path: null }),
  chooseBackupPlace: async () => ({ path: null }),
  chooseRestorePlace: async () => ({ path: null }),
  chooseRecordPlace: async () => ({ path: null }),
  diagnostics: async () => ({ text: '' }),
  saveDiagnostics: async () => ({ path: null }),
  chooseBundle: async () => ({ path: null }),
  makeSample: async () => ({ path: '' }),
  openBundle: async () => {
    throw new Failure('not-found', '目录库中没有这个迎检包。请刷新列表后重试。')
  },
}

function ask(call: string, input: unknown) {
  const { client } = startEngine()
  return answer({ id: 7, call, input }, { host, client: async () => client })
}

describe('answer', () => {
  test('host calls are answered here, their input parsed', async () => {
    expect(await ask('host.chooseNewCatalogue', { branch: ' 青禾村党支部 ' })).toEqual({
      id: 7,
      ok: true,
      value: { path: '/青禾村党支部' },
    })
    expect(await ask('host.chooseNewCatalogue', { branch: '' })).toMatchObject({
      ok: false,
      failure: { kind: 'invalid' },
    })
    expect(await ask('host.openBundle', { id: 1 })).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  test('other calls go to the engine and come back as it answered', async () => {
    expect(await ask('catalogue.get', {})).toEqual({ id: 7, ok: true, value: null })
    expect(await ask('catalogue.open', { folder: '' })).toMatchObject({
      id: 7,
      ok: false,
      failure: { kind: 'invalid' },
    })
  })

  test.each(['host.quit', 'host.constructor', 'catalogue.constructor', '__proto__.toString', 'catalogue', ''])(
    'a call that nobody knows is refused: %j',
    async (call) => {
      expect(await ask(call, {})).toMatchObject({ id: 7, ok: false, failure: { kind: 'invalid' } })
    },
  )

  test('a message that is no request is refused', async () => {
    const { client } = startEngine()
    const reply = await answer({ call: 1 }, { host, client: async () => client })
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  })
})
