import { filledNote } from '../../support/box-note.ts'
import { type CallCases, fields, type World } from './world.ts'

const place = { class: 'WS·2025-Y-DZB-', from: 1 }
const first = { place, fields: filledNote }

/** The id of the first box, said to be sealed where asked. */
async function saved({ client }: World, sealedOn: string | null = null) {
  return (await client.boxNotes.save({ ...first, fields: { ...filledNote, sealedOn } })).id
}

/** One more item in the class, so that a second box can begin with it. */
async function withSecond({ client, loose, placement }: World) {
  await client.items.file({ id: loose.id, placement, fields })
  return { place: { ...place, from: 2 }, fields: filledNote }
}

export const boxNoteCases: CallCases = {
  'boxNotes.list': {
    good: [
      async (world) => {
        await saved(world)
        return { year: 2025 }
      },
      [{ ...place, ...filledNote, changes: { added: ['WS·2025-Y-DZB-0001'], changed: [], left: [] } }],
    ],
    bad: [[() => ({ year: '2025' }), 'invalid']],
  },
  'boxNotes.save': {
    good: [() => ({ ...first, fields: { ...filledNote, spineMm: 50 } }), { ...place, spineMm: 50, checkedItems: [1] }],
    bad: [
      [() => ({ ...first, place: { ...place, class: 'WS·2024-Y-DZB-' } }), 'not-found'],
      [() => ({ ...first, place: { ...place, from: 3 } }), 'invalid'],
      [() => ({ ...first, fields: { ...filledNote, spineMm: 35 } }), 'invalid'],
      [() => ({ ...first, fields: { ...filledNote, checkedOn: '2026-01-09' } }), 'invalid'],
      [
        async (world) => {
          await saved(world, '2026-01-20')
          return withSecond(world)
        },
        'conflict',
      ],
      [() => ({ ...first, fields: { ...filledNote, sealedOn: '2026-02-01' } }), 'conflict'],
    ],
  },
  'boxNotes.remove': {
    good: [async (world) => ({ id: await saved(world) }), {}],
    bad: [
      [() => ({ id: 99 }), 'not-found'],
      [
        async (world) => {
          const id = await saved(world, '2026-01-20')
          return { id }
        },
        'conflict',
      ],
    ],
  },
}
