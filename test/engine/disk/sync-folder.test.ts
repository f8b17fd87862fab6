import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listAbove, makeLasting, syncFolder } from '../../../src/engine/disk/sync-folder.ts'

it.each([
  ['/a/b/c', '/a/b/c', ['/a/b']],
  ['/a/b/c', '/a/b', ['/a/b', '/a']],
  ['/a/b/c', '/a', ['/a/b', '/a', '/']],
  // A first folder that is none of them ends at the root.
  ['/a/b', '/x', ['/a', '/']],
])('of %s, made from %s on, the names lie in %j', (folder, first, above) => {
  expect(listAbove(folder, first)).toEqual(above)
})

it('makes folders that are missing, and takes those that are there', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'a/b')
  await makeLasting(folder)
  await makeLasting(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
})

it.runIf(process.platform === 'linux')('takes a file system that knows no flushing of folders as it is', async () => {
  await syncFolder('/proc')
  await expect(syncFolder('/proc/none')).rejects.toMatchObject({ code: 'ENOENT' })
})
