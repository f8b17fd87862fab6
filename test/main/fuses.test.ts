import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../packaging/program.ts'
import { findWrongFuses, setFuses } from '../../packaging/set-fuses.ts'
import { findElectron } from '../../src/cli/electron-runtime.ts'
import { temporaryFolder } from '../support/engine.ts'

const runtime = findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH)

it.skipIf(runtime === null)('a packed program is no Node, deaf to its options, and tied to its archive', async () => {
  const packed = join(await temporaryFolder(), 'program')
  await cp(runtime?.executable ?? '', packed)
  // As Electron comes, it is none of that.
  expect(await findWrongFuses(packed)).toContain('RunAsNode')
  await setFuses(packed)
  expect(await findWrongFuses(packed)).toEqual([])
})
