import type { CallCases } from './world.ts'

export const scanCases: CallCases = {
  'scans.arrange': {
    good: [
      async ({ client, loose }) => {
        const { pages } = await client.items.get({ id: loose.id })
        return { parts: [{ itemId: loose.id, isAside: false, pages: pages.map(({ id }) => ({ id, turn: 1 })) }] }
      },
      { itemIds: [2] },
    ],
    bad: [
      [({ page }) => ({ parts: [{ itemId: null, isAside: false, pages: [{ id: page.id, turn: 0 }] }] }), 'conflict'],
      [({ loose }) => ({ parts: [{ itemId: loose.id, isAside: false, pages: [{ id: 999, turn: 0 }] }] }), 'conflict'],
      [() => ({ parts: [] }), 'invalid'],
      [({ page }) => ({ parts: [{ itemId: null, isAside: false, pages: [{ id: page.id, turn: 4 }] }] }), 'invalid'],
    ],
  },
  'scans.turn': {
    good: [({ filed, page }) => ({ itemId: filed.id, turns: [{ pageId: page.id, turn: 2 }] }), {}],
    bad: [
      [({ loose, page }) => ({ itemId: loose.id, turns: [{ pageId: page.id, turn: 2 }] }), 'not-found'],
      [() => ({ itemId: 999, turns: [{ pageId: 1, turn: 2 }] }), 'not-found'],
    ],
  },
  'scans.beginnings': {
    good: [({ filed }) => ({ itemIds: [filed.id] }), []],
    bad: [[() => ({ itemIds: ['1'] }), 'invalid']],
  },
}
