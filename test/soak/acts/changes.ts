import type { ApiClient } from '../../../src/core/api.ts'
import type { Item, ItemFields } from '../../../src/core/catalogue/item.ts'
import { type Act, countsOf, held } from '../act.ts'

/** Items of the inbox, given their place one by one. */
export const filing: Act = {
  name: 'filing',
  async run({ client }, world, promises) {
    for (const { id } of await client.items.list({ state: 'inbox' })) {
      const filed = await file(client, id, world.branchId)
      promises.set(`filed as ${filed.code}`, async (after) => (await after.items.get({ id })).code === filed.code)
    }
  },
  async finish({ client }, { branchId }) {
    for (const { id } of await client.items.list({ state: 'inbox' })) await file(client, id, branchId)
    const { filed } = await countsOf(client)
    const numbers = (await client.items.list({ state: 'filed', year: 2025 })).map(({ number }) => number)
    if (filed !== held.filed + held.inbox || numbers.some((number, index) => number !== index + 1)) {
      throw new Error(`numbers have gaps: ${numbers.join(' ')}`)
    }
  },
}

/** Changes of every sort, as fast as they are acknowledged: each is there afterwards, and at most the next one too. */
export const editing: Act = {
  name: 'editing',
  async run({ client }, { branchId, random }, promises) {
    const items = await Promise.all(
      (await client.items.list({ state: 'filed' })).map(({ id }) => client.items.get({ id })),
    )
    for (let round = 1; round <= 12; round += 1) {
      const item = items[Math.floor(random() * items.length)]
      const page = item?.pages[0]
      if (!item || !page) throw new Error('nothing to edit')
      const value = `第${round}次改动`
      await either(promises, `title of ${item.id}`, value, titleOf(item.id), () =>
        client.items.change({ id: item.id, lineId: item.lineId ?? 0, fields: { ...fieldsOf(item), title: value } }),
      )
      await either(promises, `text of page ${page.id}`, value, textOf(page.id), () =>
        client.pages.correct({ pageId: page.id, text: value, by: '经办人甲' }),
      )
      await either(promises, '全宗号', `Z${round}`, fondsOf(branchId), () =>
        client.branches.change({ id: branchId, fonds: `Z${round}` }),
      )
      const { id } = await client.members.save(member(branchId, value))
      promises.set(`member ${id}`, async (after) => (await namesOf(after, branchId)).includes(value))
    }
  },
  async finish({ client }, { branchId }) {
    await client.branches.change({ id: branchId, fonds: 'Z99' })
    if ((await fondsOf(branchId)(client)) !== 'Z99') throw new Error('a change after a sudden end does not hold')
  },
}

type Read = (client: ApiClient) => Promise<string>

/** Until a change is acknowledged either value may stand; from then on the new one must. */
async function either(
  promises: Map<string, (client: ApiClient) => Promise<boolean>>,
  name: string,
  value: string,
  read: Read,
  change: () => Promise<unknown>,
): Promise<void> {
  const before = promises.get(name)
  if (before) promises.set(name, async (client) => (await read(client)) === value || before(client))
  await change()
  promises.set(name, async (client) => (await read(client)) === value)
}

const titleOf =
  (id: number): Read =>
  async (client) =>
    (await client.items.get({ id })).title
const textOf =
  (pageId: number): Read =>
  async (client) =>
    (await client.pages.text({ pageId })).text
const fondsOf =
  (id: number): Read =>
  async (client) =>
    (await client.catalogue.get({}))?.branches.find((each) => each.id === id)?.fonds ?? ''

async function namesOf(client: ApiClient, branchId: number): Promise<string[]> {
  return (await client.roster.list({ branchId })).members.map(({ name }) => name)
}

async function file(client: ApiClient, id: number, branchId: number): Promise<Item> {
  const line = (await client.scheme.get({})).slots[0]?.lines[0]
  const placement = { branchId, lineId: line?.id ?? 0, year: 2025, retention: 'Y' }
  const fields = {
    documentNumber: '',
    issuer: '',
    title: '工作记录',
    date: '2025-12-31',
    secrecy: '' as const,
    pageCount: 1,
    note: '',
  }
  return client.items.file({ id, placement, fields })
}

function fieldsOf({ documentNumber, issuer, title, date, secrecy, pageCount, note }: Item): ItemFields {
  return { documentNumber, issuer, title, date: date ?? '2025-12-31', secrecy, pageCount, note }
}

function member(branchId: number, name: string) {
  const stages = [{ stage: '正式党员' as const, from: null }]
  return { branchId, groupId: null, number: '', name, sex: '' as const, bornOn: null, stages, posts: [], note: '' }
}
