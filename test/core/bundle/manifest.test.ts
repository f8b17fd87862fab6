import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatManifest, parseManifest } from '../../../src/core/bundle/manifest.ts'

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const part = fc
  .string({
    unit: fc.constantFrom('a', '目', '录', ' ', '%', '\r', '\n', '.', '0', 'D', '-'),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text !== '.' && text !== '..')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `data/${parts.join('/')}`)

describe('formatManifest and parseManifest', () => {
  it('give back any set of files, however they are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ sha256, path }), { selector: (entry) => entry.path }), (entries) => {
        const parsed = parseManifest(formatManifest(entries), 'payload')
        expect(parsed.faults).toEqual([])
        expect(new Map(parsed.entries.map((entry) => [entry.path, entry.sha256]))).toEqual(
          new Map(entries.map((entry) => [entry.path, entry.sha256])),
        )
      }),
    )
  })

  it('write the same text whatever order the files come in', () => {
    const one = { sha256: 'a'.repeat(64), path: 'data/乙' }
    const other = { sha256: 'b'.repeat(64), path: 'data/甲' }
    expect(formatManifest([one, other])).toBe(formatManifest([other, one]))
  })

  const hash = '0'.repeat(64)
  it.each([
    ['a line break', 'data/a%0Ab', 'data/a\nb'],
    ['a carriage return, in either case', 'data/a%0db', 'data/a\rb'],
    ['a percent sign', 'data/50%25', 'data/50%'],
    ['a percent sign before what looks encoded', 'data/%250A', 'data/%0A'],
    ['spaces inside and at the end', 'data/a b ', 'data/a b '],
    ['a name that begins with dots', 'data/..a/...', 'data/..a/...'],
  ])('read a name with %s', (_, written, path) => {
    expect(parseManifest(`${hash}  ${written}\n`, 'payload')).toEqual({ entries: [{ sha256: hash, path }], faults: [] })
  })

  it.each([
    ['an absolute path', `${hash}  /etc/passwd\n`],
    ['a climb out of the bag', `${hash}  data/../../secret\n`],
    ['a climb at the beginning', `${hash}  ../data/a\n`],
    ['a climb at the end', `${hash}  data/..\n`],
    ['a climb that is encoded', `${hash}  data/%2E%2E/a\n`],
    ['a climb behind backslashes', `${hash}  data/..\\..\\a\n`],
    ['a server', `${hash}  //server/share\n`],
    ['a null character', `${hash}  data/a\0\n`],
    ['the bag itself', `${hash}  data\n`],
    ['a dot part', `${hash}  data/./a\n`],
    ['an empty part', `${hash}  data//a\n`],
    ['a home path', `${hash}  ~/a\n`],
    ['a drive letter', `${hash}  C:/data/a\n`],
    ['a backslash', `${hash}  data\\a\n`],
    ['a stray percent sign', `${hash}  data/50%\n`],
    ['an unknown encoding', `${hash}  data/%41\n`],
    ['a short hash', `${'0'.repeat(63)}  data/a\n`],
    ['a hash of other letters', `${'g'.repeat(64)}  data/a\n`],
    ['no path', `${hash}\n`],
    ['a path of the other manifest', `${hash}  bagit.txt\n`],
    ['an empty line', `\n${hash}  data/a\n`],
  ])('refuse %s', (_, text) => {
    expect(parseManifest(text, 'payload').faults).toHaveLength(1)
  })

  it('refuse a path listed twice, under whatever hash', () => {
    const text = `${hash}  data/a\n${'1'.repeat(64)}  data/a\n`
    expect(parseManifest(text, 'payload').faults).toEqual(['路径“data/a”重复列出'])
    expect(parseManifest(`${hash}  data/%0a\n${hash}  data/%0A\n`, 'payload').faults).toHaveLength(1)
  })

  it.each(['\n', '\r', '\r\n'])('read lines that end in %j', (end) => {
    const text = `${hash}  data/a${end}${hash.toUpperCase()} *data/b${end}`
    expect(parseManifest(text, 'payload')).toEqual({
      entries: [
        { sha256: hash, path: 'data/a' },
        { sha256: hash, path: 'data/b' },
      ],
      faults: [],
    })
  })
})
