import { describe, expect, it } from 'vitest'
import { bagDeclaration } from '../../../src/core/bundle/bag-info.ts'
import { type FoundBag, judgeBag } from '../../../src/core/bundle/judge-bag.ts'
import { formatManifest } from '../../../src/core/bundle/manifest.ts'

const [one, other] = ['1'.repeat(64), '2'.repeat(64)]
const names = { payload: 'manifest-sha256.txt', tags: 'tagmanifest-sha256.txt' }
const info = 'Payload-Oxum: 10.1\n'

/** A sound bag of one file called `name`, changed as a case has it. */
function bag(
  change: {
    readonly name?: string
    readonly payload?: string
    readonly info?: string
    readonly declaration?: string
    readonly more?: readonly string[]
    readonly gone?: readonly string[]
  } = {},
): FoundBag {
  const path = change.name ?? 'data/a.pdf'
  const tagged = ['bag-info.txt', 'bagit.txt', names.payload]
  const files = new Map(
    [path, ...tagged, names.tags, ...(change.more ?? [])].map((each) => [each, { bytes: 10, sha256: one }]),
  )
  for (const gone of change.gone ?? []) files.delete(gone)
  return {
    files,
    irregular: [],
    unreadable: [],
    texts: {
      'bagit.txt': change.declaration ?? bagDeclaration,
      'bag-info.txt': change.info ?? info,
      [names.payload]: change.payload ?? formatManifest([{ sha256: one, path }]),
      [names.tags]: formatManifest(tagged.map((each) => ({ sha256: one, path: each }))),
    },
    signature: { state: 'valid', fingerprint: one },
  }
}

function problemsOf(found: FoundBag): [string, string][] {
  return judgeBag(found).map(({ kind, path }) => [kind, path])
}

/** The rules of RFC 8493 that a bag from elsewhere may break, and what is said of each. */
describe('judgeBag', () => {
  it.each([
    ['a plain name', 'data/a.pdf'],
    ['a Chinese name', 'data/原件/会议记录.pdf'],
    ['a line break in a name', 'data/a\nb.pdf'],
    ['a percent sign in a name', 'data/50%.pdf'],
    ['what looks like an encoded name', 'data/%0A.pdf'],
  ])('has nothing against a sound bag with %s', (_, name) => {
    expect(judgeBag(bag({ name }))).toEqual([])
  })

  const cases: readonly [string, FoundBag, [string, string][]][] = [
    [
      'a path that climbs out, which is never looked for',
      bag({ payload: `${one}  data/a.pdf\n${one}  data/../../etc/passwd\n` }),
      [['invalid', names.payload]],
    ],
    ['an absolute path', bag({ payload: `${one}  data/a.pdf\n${one}  /etc/passwd\n` }), [['invalid', names.payload]]],
    [
      'a file listed twice under two sums',
      bag({ payload: `${one}  data/a.pdf\n${other}  data/a.pdf\n` }),
      [['invalid', names.payload]],
    ],
    [
      'a name with an unknown encoding, whose file then is a stranger',
      bag({ payload: `${one}  data/%61.pdf\n` }),
      [
        ['invalid', names.payload],
        ['stranger', 'data/a.pdf'],
      ],
    ],
    [
      'a payload file among the tags',
      bag({ payload: `${one}  data/a.pdf\n${one}  bagit.txt\n` }),
      [['invalid', names.payload]],
    ],
    [
      'a file that is listed and not there',
      bag({ gone: ['data/a.pdf'], info: 'Payload-Oxum: 0.0\n' }),
      [['missing', 'data/a.pdf']],
    ],
    [
      'a payload file that nobody listed',
      bag({ more: ['data/b.pdf'], info: 'Payload-Oxum: 20.2\n' }),
      [['stranger', 'data/b.pdf']],
    ],
    ['a tag file that nobody listed', bag({ more: ['note.txt'] }), [['stranger', 'note.txt']]],
    ['another sum', bag({ payload: `${other}  data/a.pdf\n` }), [['altered', 'data/a.pdf']]],
    ['a sum in capitals, which is the same', bag({ payload: `${one.toUpperCase()}  data/a.pdf\n` }), []],
    ['a Payload-Oxum that disagrees', bag({ info: 'Payload-Oxum: 11.1\n' }), [['invalid', 'bag-info.txt']]],
    ['no Payload-Oxum', bag({ info: 'Bagging-Date: 2025-01-01\n' }), [['invalid', 'bag-info.txt']]],
    [
      'a version that nobody knows',
      bag({ declaration: 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n' }),
      [['invalid', 'bagit.txt']],
    ],
    [
      'another encoding',
      bag({ declaration: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n' }),
      [['invalid', 'bagit.txt']],
    ],
    ['no declaration', bag({ gone: ['bagit.txt'] }), [['missing', 'bagit.txt']]],
  ]
  it.each(cases)('judges %s', (_, found, problems) => {
    expect(problemsOf(found)).toEqual(problems)
  })
})
