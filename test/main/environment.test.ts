import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../src/main/environment.ts'

const variables = {
  LEDGER_TODAY: '2025-07-02',
  LEDGER_ENGINE_NODE: '/node',
  LEDGER_DIALOGS: '/dialogs',
  LEDGER_PROFILE: '/profile',
}

describe('readEnvironment', () => {
  test('takes the test settings while not packaged', () => {
    const { engineNode, dialogs, profile, today } = readEnvironment(['electron', 'start.cjs'], variables, false)
    expect([engineNode, dialogs, profile, today()]).toEqual(['/node', '/dialogs', '/profile', '2025-07-02'])
  })

  test('takes none of them once packaged', () => {
    const { engineNode, dialogs, profile, today } = readEnvironment(['ledger'], variables, true)
    expect([engineNode, dialogs, profile]).toEqual([null, null, null])
    expect(today()).not.toBe('2025-07-02')
  })

  test.each([
    [['electron', '--inspect=0', 'start.cjs', 'demo/catalogue'], false, resolve('demo/catalogue')],
    [['electron', '--no-sandbox', 'start.cjs'], false, null],
    [['ledger.exe', '/库'], true, resolve('/库')],
    [['ledger.exe'], true, null],
  ])('catalogue of %j', (args, isPackaged, catalogue) => {
    expect(readEnvironment(args, {}, isPackaged).catalogue).toBe(catalogue)
  })
})
