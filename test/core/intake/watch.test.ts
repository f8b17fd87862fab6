import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isBusy, isScanName, planLook, type Sighting, toReceivedName } from '../../../src/core/intake/watch.ts'

const file = (change: Partial<Sighting> = {}): Sighting => ({ path: '/scans/a.pdf', bytes: 9, changedAt: 1, ...change })

describe('a look into a watched folder', () => {
  it.each<[string, Sighting[], Sighting[], Sighting[], number, number]>([
    ['takes no file at first sight', [], [file()], [], 0, 1],
    ['takes a file that stood still', [file()], [file()], [], 1, 0],
    ['waits for one that grew', [file({ bytes: 5 })], [file()], [], 0, 1],
    ['waits for one that was written again', [file({ changedAt: 0 })], [file()], [], 0, 1],
    ['waits for one that is empty', [file({ bytes: 0 })], [file({ bytes: 0 })], [], 0, 1],
    ['leaves one that is done with', [file()], [file()], [file()], 0, 0],
    ['takes one up again that changed since', [file()], [file()], [file({ changedAt: 0 })], 1, 0],
    ['does not take another for the one done with', [file()], [file()], [file({ path: '/scans/b.pdf' })], 1, 0],
  ])('%s', (_, before, found, done, ready, waiting) => {
    const look = planLook({ before, found, done, imports: [] })
    expect([look.ready.length, look.waiting.length]).toEqual([ready, waiting])
  })

  it('leaves to a paused import the files that it has in hand, and takes the others', () => {
    const files = [file(), file({ path: '/scans/b.pdf' })]
    const imports = [{ isPaused: true, paths: ['/scans/a.pdf', '/elsewhere/b.pdf'] }]
    expect(planLook({ before: files, found: files, done: [], imports }).ready).toEqual([files[1]])
    expect(planLook({ before: [], found: files, done: [], imports }).waiting).toEqual([files[1]])
  })

  it.each([
    ['an import that runs or waits its turn', [{ isPaused: false, paths: [] }], true],
    [
      'one that was paused beside it',
      [
        { isPaused: true, paths: [] },
        { isPaused: false, paths: [] },
      ],
      true,
    ],
    ['a paused import', [{ isPaused: true, paths: ['/scans/a.pdf'] }], false],
    ['none', [], false],
  ])('%s holds the folder back: %o', (_, imports, busy) => {
    expect(isBusy(imports)).toBe(busy)
  })

  it('takes or waits for each file that is not done with, once', () => {
    const sightings = fc.uniqueArray(
      fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), bytes: fc.nat(2), changedAt: fc.nat(1) }),
      { selector: ({ path }) => path },
    )
    fc.assert(
      fc.property(sightings, sightings, sightings, (before, found, done) => {
        const { ready, waiting } = planLook({ before, found, done, imports: [] })
        const open = found.filter((one) => !done.some((other) => JSON.stringify(one) === JSON.stringify(other)))
        expect(new Set([...ready, ...waiting])).toEqual(new Set(open))
        expect(ready.length + waiting.length).toBe(open.length)
      }),
    )
  })
})

test.each([
  ['扫描0001.PDF', true],
  ['a.jpeg', true],
  ['a.tif', true],
  ['a.pdf.tmp', false],
  ['~a.pdf', false],
  ['.a.pdf', false],
  ['Thumbs.db', false],
  ['说明.txt', false],
])('%s is a scan by its name: %s', (name, expected) => {
  expect(isScanName(name)).toBe(expected)
})

test.each([
  ['a.pdf', [], 'a.pdf'],
  ['a.pdf', ['a.pdf'], 'a (2).pdf'],
  ['a.b.pdf', ['a.b.pdf', 'a.b (2).pdf'], 'a.b (3).pdf'],
  // What came in first would be written over where capitals make no difference.
  ['Scan1.PDF', ['scan1.pdf'], 'Scan1 (2).PDF'],
])('%s among %o is received as %s', (name, taken, expected) => {
  expect(toReceivedName(name, new Set(taken))).toBe(expected)
})
