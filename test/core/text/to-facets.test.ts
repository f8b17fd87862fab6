import { expect, test } from 'vitest'
import type { ActivityKind } from '../../../src/core/catalogue/activity.ts'
import { toFacets } from '../../../src/core/text/to-facets.ts'

const line = (code: string, title: string) => ({
  code,
  title,
  retention: 'Y',
  activity: null,
  keywords: [],
  expects: null,
})

test('facets are in the order of the scheme, named by it, and left out where they have no pages', () => {
  const facets = toFacets(
    {
      branches: new Map([[2, 4]]),
      years: new Map([
        [2023, 1],
        [2025, 2],
      ]),
      slots: new Map([['B1', 3]]),
      lines: new Map([
        ['old', 1],
        ['B1-02', 2],
        ['B1-01', 5],
      ]),
      kinds: new Map<ActivityKind, number>([
        ['election', 1],
        ['member-meeting', 2],
      ]),
      retentions: new Map([['Y', 8]]),
      gaps: 3,
    },
    {
      branches: [
        { id: 1, name: '一支部' },
        { id: 2, name: '二支部' },
      ],
      scheme: {
        title: '',
        version: '',
        note: '',
        retentions: [{ code: 'Y', title: '永久' }],
        slots: [
          {
            kind: 'book',
            code: 'B1',
            title: '会议本',
            spine: '',
            lines: [line('B1-01', '党员大会'), line('B1-02', '支委会')],
          },
        ],
      },
    },
  )
  expect(facets).toEqual({
    branches: [{ value: 2, label: '二支部', count: 4 }],
    years: [
      { value: 2025, label: '2025', count: 2 },
      { value: 2023, label: '2023', count: 1 },
    ],
    slots: [{ value: 'B1', label: '会议本', count: 3 }],
    lines: [
      { value: 'B1-01', label: '党员大会', count: 5 },
      { value: 'B1-02', label: '支委会', count: 2 },
      { value: 'old', label: 'old', count: 1 },
    ],
    kinds: [
      { value: 'member-meeting', label: '党员大会', count: 2 },
      { value: 'election', label: '换届选举', count: 1 },
    ],
    retentions: [{ value: 'Y', label: '永久', count: 8 }],
    gaps: 3,
  })
})
