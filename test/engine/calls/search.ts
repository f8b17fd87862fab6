import { type CallCases, fields, type World } from './world.ts'

export const searchCases: CallCases = {
  'search.pages': {
    good: [() => ({ query: '会议' }), { hits: [] }],
    bad: [[() => ({ query: '会议', limit: 0 }), 'invalid']],
  },
  'search.tally': {
    good: [() => ({ query: '会议' }), { total: 0, unindexed: 0 }],
    bad: [[() => ({ query: 1 }), 'invalid']],
  },
  'search.names': {
    good: [
      () => ({ query: 'gongzuojilu', commands: ['设置', '工作记录', '识别文字'] }),
      [{ kind: 'command', label: '工作记录' }, { kind: 'line' }, { kind: 'item', title: fields.title }],
    ],
    bad: [[() => ({ query: '', limit: 0 }), 'invalid']],
  },
  'savedSearches.save': {
    good: [
      () => ({ name: '换届', query: '换届选举', filter: { years: [2025] } }),
      { name: '换届', order: 'rank', filter: { years: [2025], slots: [] } },
    ],
    bad: [
      [() => ({ name: '', query: '换届' }), 'invalid'],
      [() => ({ name: '换届', query: ' ' }), 'invalid'],
    ],
  },
  'savedSearches.list': { good: [saveSearch, [{ name: '换届', query: '换届选举' }]], bad: [[() => null, 'invalid']] },
  'savedSearches.remove': {
    good: [saveSearch, {}],
    bad: [
      [() => ({ id: 0 }), 'invalid'],
      [() => ({ id: 99 }), 'not-found'],
    ],
  },
  'search.titles': {
    good: [() => ({ query: '工作记录' }), [{ title: fields.title }]],
    bad: [
      [() => ({}), 'invalid'],
      [() => ({ query: '工作记录', state: 'lost' }), 'invalid'],
    ],
  },
}

/** Keeps a search; its name and id are what other calls may be asked about. */
function saveSearch({ client }: World) {
  return client.savedSearches.save({ name: '换届', query: '换届选举' })
}
