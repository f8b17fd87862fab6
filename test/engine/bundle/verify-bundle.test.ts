import { createHash } from 'node:crypto'
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/core/job.ts'
import { isBundle } from '../../../src/engine/bundle/is-bundle.ts'
import { newSigningKey, signerOf, signText, toPublicKeyPem } from '../../../src/engine/bundle/signing.ts'
import { verifyBundle } from '../../../src/engine/workers/verify-bundle.ts'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { hasTool, run } from '../pdf/tools.ts'
import { context, item, keep, newPlace, order, privateKey, resources } from './sample.ts'

let sound: string
let copies = 0

beforeAll(async () => {
  const place = await newPlace()
  const image = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()
  const items = [item(1, [await keep(place.catalogue, image, 'image/jpeg')])]
  sound = (await writeBundle({ order: order(place, { items }), resources }, context())).folder
})

/** A copy of the sound bag to do harm to. */
async function copy(): Promise<string> {
  copies += 1
  const folder = `${sound}-${copies}`
  await cp(sound, folder, { recursive: true })
  return folder
}

async function problemsOf(folder: string): Promise<[Problem['kind'], string][]> {
  const { problems } = await verifyBundle({ folder }, context())
  return problems.map(({ kind, path }) => [kind, path])
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

describe('verifyBundle', () => {
  it('finds nothing in a sound bag and counts its files', async () => {
    expect(await verifyBundle({ folder: sound }, context())).toEqual({
      checked: 11,
      problems: [],
      signer: signerOf(privateKey).fingerprint,
      bundle: {
        folder: sound,
        title: '青石桥社区第一党支部2024年度迎检包',
        organisation: '青石桥社区第一党支部',
        madeBy: '',
        on: '2025-01-15',
        items: 1,
        pages: 1,
      },
    })
  })

  it('finds and names a changed byte, at the beginning, in the middle and at the end of every file', async () => {
    const files = await filesOf(sound)
    expect(files).toHaveLength(11)
    for (const path of files) {
      const folder = await copy()
      const bytes = await readFile(join(folder, path))
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        await writeFile(join(folder, path), changed)
        const problems = await problemsOf(folder)
        expect(
          problems.map(([, named]) => named),
          `${path} at ${at}`,
        ).toContain(path)
      }
      await rm(folder, { recursive: true })
    }
  })

  it('finds a change of case or spacing in the tag manifest, which nothing else covers', async () => {
    const name = 'tagmanifest-sha256.txt'
    const text = await readFile(join(sound, name), 'utf8')
    const changes = [
      text.replace(/[a-f]/, (letter) => letter.toUpperCase()),
      text.replace('  ', ' *'),
      text.replace('\n', '\r'),
      text.trimEnd(),
    ]
    for (const changed of changes) {
      expect(changed).not.toBe(text)
      const folder = await copy()
      await writeFile(join(folder, name), changed)
      expect(await problemsOf(folder)).toEqual([
        ['altered', name],
        ['altered', `${name}.sig`],
      ])
    }
  })

  it('a bag sealed anew with other contents is not signed by the same key', async () => {
    const folder = await copy()
    const info = join(folder, 'bag-info.txt')
    await writeFile(info, (await readFile(info, 'utf8')).replace('2025-01-15', '2025-01-14'))
    const hash = createHash('sha256')
      .update(await readFile(info))
      .digest('hex')
    const tags = join(folder, 'tagmanifest-sha256.txt')
    await writeFile(tags, (await readFile(tags, 'utf8')).replace(/^[0-9a-f]{64}(?= {2}bag-info)/m, hash))
    expect(await problemsOf(folder)).toEqual([['altered', 'tagmanifest-sha256.txt.sig']])
    const { signer } = await verifyBundle({ folder }, context())
    expect(signer).toBeNull()
  })

  it('a bag signed with another key says so by its fingerprint', async () => {
    const folder = await copy()
    const other = newSigningKey()
    const key = toPublicKeyPem(signerOf(other).publicKey)
    await writeFile(join(folder, 'public-key.pem'), key)
    const tags = join(folder, 'tagmanifest-sha256.txt')
    const hash = createHash('sha256').update(key).digest('hex')
    const text = (await readFile(tags, 'utf8')).replace(/^[0-9a-f]{64}(?= {2}public-key)/m, hash)
    await writeFile(tags, text)
    await writeFile(`${tags}.sig`, signText(other, text))
    expect(await verifyBundle({ folder }, context())).toMatchObject({
      problems: [],
      signer: signerOf(other).fingerprint,
    })
  })

  it.skipIf(!hasTool('openssl'))('is verified by openssl as its guide says', async () => {
    const guide = await readFile(join(sound, '如何核验.txt'), 'utf8')
    const command = /openssl pkeyutl [\x20-\x7e]+/.exec(guide)?.[0] ?? ''
    expect(run('sh', '-c', `cd "$1" && ${command}`, 'sh', sound)).toContain('Verified Successfully')
  })

  it('names each file that was removed', async () => {
    for (const path of await filesOf(sound)) {
      const folder = await copy()
      await rm(join(folder, path))
      expect(await problemsOf(folder)).toContainEqual(['missing', path])
      await rm(folder, { recursive: true })
    }
  })

  it.each(['data/多余.txt', 'data/deep/er.txt', 'note.txt', '.hidden'])('names the stranger %s', async (path) => {
    const folder = await copy()
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), 'more')
    expect(await problemsOf(folder)).toContainEqual(['stranger', path])
  })

  it('names both names of a file that was renamed', async () => {
    const folder = await copy()
    await rename(join(folder, 'data/核对清单.xlsx'), join(folder, 'data/清单.xlsx'))
    expect(await problemsOf(folder)).toEqual([
      ['missing', 'data/核对清单.xlsx'],
      ['stranger', 'data/清单.xlsx'],
    ])
  })

  it.each([
    ['a climb out of the bag', `${'0'.repeat(64)}  data/../../secret\n`],
    ['an absolute path', `${'0'.repeat(64)}  /etc/passwd\n`],
    ['a file listed twice', `${'0'.repeat(64)}  data/核对清单.xlsx\n`],
  ])('refuses %s in the manifest', async (_, line) => {
    const folder = await copy()
    await appendFile(join(folder, 'manifest-sha256.txt'), line)
    expect(await problemsOf(folder)).toEqual([
      ['invalid', 'manifest-sha256.txt'],
      ['invalid', 'tagmanifest-sha256.txt'],
      ['altered', 'manifest-sha256.txt'],
    ])
  })

  it('refuses links, to a file or to a folder, and does not follow them', async () => {
    const folder = await copy()
    await rename(join(folder, 'data/核对清单.xlsx'), `${folder}.xlsx`)
    await symlink(`${folder}.xlsx`, join(folder, 'data/核对清单.xlsx'))
    await symlink('/', join(folder, 'data/root'))
    const problems = await problemsOf(folder)
    expect(problems).toContainEqual(['invalid', 'data/核对清单.xlsx'])
    expect(problems).toContainEqual(['invalid', 'data/root'])
    expect(problems.filter(([kind]) => kind === 'stranger')).toEqual([])
  })

  it('reports every kind of harm at once', async () => {
    const folder = await copy()
    await appendFile(join(folder, 'data/核对清单.xlsx'), 'x')
    await rm(join(folder, 'data/归档文件目录.xlsx'))
    await writeFile(join(folder, 'data/x'), '')
    expect(await problemsOf(folder)).toEqual([
      ['missing', 'data/归档文件目录.xlsx'],
      ['altered', 'data/核对清单.xlsx'],
      ['stranger', 'data/x'],
      ['invalid', 'bag-info.txt'],
    ])
  })

  it('refuses a folder that is not there, and stops when cancelled', async () => {
    await expect(verifyBundle({ folder: `${sound}-none` }, context())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(verifyBundle({ folder: join(sound, 'bagit.txt') }, context())).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(verifyBundle({ folder: sound }, context(AbortSignal.abort()))).rejects.toMatchObject({
      kind: 'cancelled',
    })
  })
})

describe('isBundle', () => {
  it('knows a bag, also one without its declaration, from other folders', async () => {
    const folder = await copy()
    expect(await isBundle(folder)).toBe(true)
    await rm(join(folder, 'bagit.txt'))
    expect(await isBundle(folder)).toBe(true)
    expect(await isBundle(join(folder, 'data'))).toBe(false)
    expect(await isBundle(join(folder, 'none'))).toBe(false)
  })
})
