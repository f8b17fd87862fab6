import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { EngineConnection } from '../../../src/engine/connect.ts'
import { resultOf } from '../../support/engine.ts'
import { type Act, held, type World } from '../act.ts'
import { requireSound } from '../round.ts'

/** A bundle: under its name it is whole, or it is not there. */
export const exporting: Act = {
  name: 'export',
  async run(engine, world, promises) {
    await makeBundle(engine, world)
    promises.set('the bundle', async ({ bundles }) => (await bundles.list({})).length === 1)
  },
  async finish(engine, world) {
    if (!existsSync(bundleOf(world))) await makeBundle(engine, world)
    await requireSound(engine, bundleOf(world))
  },
}

/** A backup: the one before stays whole, and a new one is whole or not there. */
export const backingUp: Act = {
  name: 'backup',
  async run(engine, world, promises) {
    promises.set('the backup before', async ({ backups }) => {
      return (await backups.find({ place: world.place })).some(({ folder }) => folder === world.backup)
    })
    for (let count = 2; count <= 3; count += 1) {
      await engine.client.branches.add({ name: `第${count}支部` })
      const { name } = await backUp(engine, world)
      promises.set(`backup ${name}`, async ({ backups }) => {
        return (await backups.find({ place: world.place })).some((each) => each.name === name)
      })
    }
  },
  async finish(engine, world) {
    const { damaged } = await backUp(engine, world)
    if (damaged.length > 0) throw new Error(`the backup lacks ${damaged.join(' ')}`)
    await requireSound(engine, world.place)
  },
}

/** A catalogue made of a backup: under its name it is whole, or it is not there. */
export const restoring: Act = {
  name: 'restore',
  async run(engine, world) {
    await restore(engine, world)
  },
  async finish(engine, world) {
    if (!existsSync(restoredOf(world))) await restore(engine, world)
    const { counts } = await engine.client.catalogue.open({ folder: restoredOf(world) })
    if (counts.filed !== held.filed || counts.inbox !== held.inbox) throw new Error('not all was restored')
    await requireSound(engine, restoredOf(world))
    await engine.client.catalogue.open({ folder: world.catalogue })
  },
}

/** Pictures of pages, made for the screen: none is ever half a picture. */
export const looking: Act = {
  name: 'pictures',
  async run({ client }, _, promises) {
    for (const path of picturesOf(await listPages({ client }))) await path(client)
    promises.set('the items', async ({ items }) => (await items.list({ state: 'filed' })).length === held.filed)
  },
  async finish({ client }, { catalogue }) {
    for (const draw of picturesOf(await listPages({ client }))) await sharp(join(catalogue, await draw(client))).stats()
  },
}

type Draw = (client: EngineConnection['client']) => Promise<string>

function picturesOf(pages: readonly number[]): Draw[] {
  const sizes = ['page', 'thumbnail'] as const
  return pages.flatMap((pageId) =>
    sizes.map(
      (size): Draw =>
        async ({ pages: calls }) =>
          (await calls.image({ pageId, size })).path,
    ),
  )
}

async function listPages({ client }: Pick<EngineConnection, 'client'>): Promise<number[]> {
  const items = [...(await client.items.list({ state: 'filed' })), ...(await client.items.list({ state: 'inbox' }))]
  return (await Promise.all(items.map(({ id }) => client.items.get({ id })))).flatMap(({ pages }) =>
    pages.map(({ id }) => id),
  )
}

function bundleOf({ root }: World): string {
  return join(root, 'bundle')
}

async function makeBundle(engine: EngineConnection, world: World) {
  const asked = { out: bundleOf(world), on: '2026-01-01', withOriginals: true }
  return resultOf(engine, 'export', await engine.client.bundles.make(asked))
}

async function backUp(engine: EngineConnection, { place }: World) {
  return resultOf(engine, 'backup', await engine.client.backups.start({ place }))
}

function restoredOf({ root }: World): string {
  return join(root, 'restored')
}

async function restore(engine: EngineConnection, world: World) {
  const { problems } = await resultOf(
    engine,
    'restore',
    await engine.client.backups.restore({ backup: world.backup, folder: restoredOf(world) }),
  )
  if (problems.length > 0) throw new Error(`restored with problems: ${JSON.stringify(problems)}`)
}
