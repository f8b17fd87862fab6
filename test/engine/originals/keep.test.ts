import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyIn, putInPlace } from '../../../src/engine/originals/keep.ts'

async function catalogueFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  await mkdir(join(folder, 'originals/.tmp'), { recursive: true })
  await writeFile(join(folder, 'scan.jpg'), 'a scan')
  return folder
}

it('copies a file in and puts it under its content, on a shelf that it makes', async () => {
  const folder = await catalogueFolder()
  const { temporary, sha256, bytes } = await copyIn(folder, join(folder, 'scan.jpg'))
  await putInPlace(folder, temporary, { sha256, bytes, mediaType: 'image/jpeg', frames: [] })
  expect(await readdir(join(folder, 'originals', sha256.slice(0, 2)))).toEqual([`${sha256}.jpg`])
  expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
})

it('says which of the two is at fault: the file that is given, or the catalogue', async () => {
  const folder = await catalogueFolder()
  await expect(copyIn(folder, join(folder, 'none.jpg'))).rejects.toMatchObject({ kind: 'not-found' })
  await expect(copyIn(folder, folder)).rejects.toMatchObject({ kind: 'invalid' })
  expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
  await rm(join(folder, 'originals'), { recursive: true })
  const refused = copyIn(folder, join(folder, 'scan.jpg'))
  await expect(refused).rejects.toMatchObject({
    kind: 'unsupported',
    message: expect.stringContaining('目录库的文件夹'),
  })
})
