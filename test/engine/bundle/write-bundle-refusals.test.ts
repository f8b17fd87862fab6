import { spawnSync } from 'node:child_process'
import { access, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { BundlePage } from '../../../src/core/bundle/order.ts'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { context, item, keep, newPlace, order, resources } from './sample.ts'

function scan(colour: string): Sharp {
  return sharp({ create: { width: 620, height: 877, channels: 3, background: colour } })
}

describe('writeBundle refuses or leaves off without a trace', () => {
  async function onePage(catalogue: string): Promise<BundlePage> {
    return keep(catalogue, await scan('#eee').jpeg().toBuffer(), 'image/jpeg')
  }

  it('when the folder exists', async () => {
    const place = await newPlace()
    await mkdir(place.out)
    await writeFile(join(place.out, 'mine.txt'), 'mine')
    await expect(writeBundle({ order: order(place), resources }, context())).rejects.toMatchObject({ kind: 'conflict' })
    expect(await readdir(place.out)).toEqual(['mine.txt'])
  })

  it.each(['inside', 'inside/deeper', '.'])("when the folder is the catalogue's own (%s)", async (inside) => {
    const place = await newPlace()
    const out = join(place.catalogue, inside)
    await expect(writeBundle({ order: order({ ...place, out }), resources }, context())).rejects.toMatchObject({
      kind: inside === '.' ? 'conflict' : 'invalid',
    })
    expect(await readdir(place.catalogue)).toEqual([])
  })

  it('when a link leads into the catalogue', async () => {
    const place = await newPlace()
    await symlink(place.catalogue, join(place.root, 'link'))
    const out = join(place.root, 'link', 'bundle')
    await expect(writeBundle({ order: order({ ...place, out }), resources }, context())).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  it('when the path is not absolute', async () => {
    const place = await newPlace()
    await expect(
      writeBundle({ order: order({ ...place, out: 'bundle' }), resources }, context()),
    ).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  it.each([
    ['a name too long for the disk', (root: string) => join(root, '长'.repeat(120))],
    ['a folder that is a file', (root: string) => join(root, 'file', 'deep', 'bundle')],
  ])('when the place is %s', async (_, where) => {
    const place = await newPlace()
    await writeFile(join(place.root, 'file'), '')
    const asked = order({ ...place, out: where(place.root) })
    await expect(writeBundle({ order: asked, resources }, context())).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('when an item is secret', async () => {
    const place = await newPlace()
    const items = [item(1, [], { secrecy: '秘密' })]
    await expect(writeBundle({ order: order(place, { items }), resources }, context())).rejects.toMatchObject({
      kind: 'invalid',
    })
    expect(await readdir(place.root)).toEqual(['catalogue'])
  })

  it('when it is cancelled half way', async () => {
    const place = await newPlace()
    const page = await onePage(place.catalogue)
    const controller = new AbortController()
    const stop = context(controller.signal, (done) => done === 2 && controller.abort())
    const items = [item(1, [page, page, page, page])]
    await expect(writeBundle({ order: order(place, { items }), resources }, stop)).rejects.toMatchObject({
      kind: 'cancelled',
    })
    expect(await readdir(place.root)).toEqual(['catalogue'])
  })

  it('and clears away what a killed run left under the same name, but nothing else', async () => {
    const place = await newPlace()
    const gone = spawnSync(process.execPath, ['--version']).pid
    const names = [
      `.迎检包.partial-${gone}-0123456789ab`,
      `.迎检包.partial-${process.pid}-0123456789ab`,
      '.迎检包.partial-mine',
      `.其他.partial-${gone}-0123456789ab`,
    ]
    for (const name of names) await mkdir(join(place.root, name))
    await writeBundle({ order: order(place), resources }, context())
    expect((await readdir(place.root)).sort()).toEqual(['catalogue', '迎检包', ...names.slice(1)].sort())
  })

  it('when the font is missing', async () => {
    const place = await newPlace()
    await expect(writeBundle({ order: order(place), resources: place.root }, context())).rejects.toMatchObject({
      kind: 'unreadable',
    })
    await expect(access(place.out)).rejects.toThrow()
  })
})
