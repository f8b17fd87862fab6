import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Act, countsOf } from '../act.ts'
import { requireSound } from '../round.ts'
import { olderCounts } from '../template.ts'

/** A catalogue of an earlier program, brought to this one's form: wholly or not at all, with a copy kept aside. */
export const migrating: Act = {
  name: 'migration',
  async run({ client }, { root }) {
    await client.catalogue.open({ folder: join(root, 'older') })
  },
  async finish(engine, { root, catalogue }) {
    const folder = join(root, 'older')
    const { counts } = await engine.client.catalogue.open({ folder })
    if (counts.filed !== olderCounts.filed || counts.inbox !== olderCounts.inbox)
      throw new Error('not all was migrated')
    await requireSound(engine, folder)
    if ((await readdir(join(folder, 'backups'))).length === 0) throw new Error('no copy was kept aside')
    await engine.client.catalogue.open({ folder: catalogue })
  },
}

/** A new catalogue: whole, or none, and then it can be made in the same folder. */
export const creating: Act = {
  name: 'creation',
  async run({ client }, { root }, promises) {
    const folder = join(root, 'new')
    await client.catalogue.create({ folder, branch: '新支部' })
    promises.set('the new catalogue', async (after) => {
      const { folder: open } = await after.catalogue.open({ folder })
      return open === folder
    })
  },
  async finish(engine, { root, catalogue }) {
    const { client } = engine
    const folder = join(root, 'new')
    const { branches } = await client.catalogue
      .open({ folder })
      .catch(() => client.catalogue.create({ folder, branch: '新支部' }))
    if (branches.length !== 1 || (await countsOf(client)).filed !== 0) throw new Error('the new catalogue is not new')
    await requireSound(engine, folder)
    await client.catalogue.open({ folder: catalogue })
  },
}
