import { expect, test } from 'vitest'
import { filledNote } from '../support/box-note.ts'
import { fields, furnished } from './calls/world.ts'

const itemClass = 'WS·2025-Y-DZB-'
const place = { class: itemClass, from: 1 }
/** A check of a day to come, so that only what happens after it was recorded counts. */
const checked = { ...filledNote, arrangedOn: '2090-01-01', checkedOn: '2090-01-02' }

test('a box tells what came in, was corrected and left since its check, until it is checked once more', async () => {
  const { client, filed, line, loose, placement } = await furnished()
  const changes = async (from = 1) => (await client.boxNotes.list({})).find((note) => note.from === from)?.changes
  const k31 = async () => {
    const { branches } = await client.checks.run({ year: 2025, on: '2091-01-01' })
    return branches[0]?.findings.filter(({ rule }) => rule === 'K31').map(({ status, subject }) => [status, subject])
  }
  expect(await k31()).toEqual([['需补充', itemClass]])
  await client.boxNotes.save({ place, fields: checked })
  expect(await changes()).toEqual({ added: [], changed: [], left: [] })
  expect(await k31()).toEqual([['完整', itemClass]])

  await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '改过的题名' } })
  await client.items.file({ id: loose.id, placement, fields })
  expect(await changes()).toEqual({ added: [`${itemClass}0002`], changed: [`${itemClass}0001`], left: [] })
  expect(await k31()).toEqual([['待人工确认', itemClass]])

  await client.boxNotes.save({ place, fields: { ...checked, description: '新装入一件，改题名一处。' } })
  expect(await k31()).toEqual([['待人工确认', itemClass]])
  await client.boxNotes.save({ place, fields: checked, rechecked: true })
  expect(await k31()).toEqual([['完整', itemClass]])

  const cut = await client.boxNotes.save({ place: { ...place, from: 2 }, fields: checked })
  expect(await changes()).toEqual({ added: [], changed: [], left: [`${itemClass}0002`] })
  expect(await changes(2)).toEqual({ added: [], changed: [], left: [] })
  expect(await k31()).toEqual([
    ['待人工确认', itemClass],
    ['完整', `${itemClass}0002起`],
  ])
  await client.boxNotes.remove({ id: cut.id })
  expect(await k31()).toEqual([['完整', itemClass]])
})

test('a sealed box takes no change but the breaking of its seal', async () => {
  const { client } = await furnished()
  const sealed = { ...checked, sealedOn: '2090-01-03' }
  const { id } = await client.boxNotes.save({ place, fields: sealed })
  const renamed = { ...sealed, boxNumber: '9' }
  await expect(client.boxNotes.save({ place, fields: renamed })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(client.boxNotes.remove({ id })).rejects.toMatchObject({ kind: 'conflict' })
  await client.boxNotes.save({ place, fields: { ...renamed, sealedOn: null } })
  expect(await client.boxNotes.list({})).toMatchObject([{ boxNumber: '9', sealedOn: null }])
  await client.boxNotes.remove({ id })
  expect(await client.boxNotes.list({})).toEqual([])
})
