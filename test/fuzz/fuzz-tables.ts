import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { activityHeadings } from '../../src/core/activities/activity-row.ts'
import { registerHeadings } from '../../src/core/intake/register-row.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { activityRow } from '../support/activity-file.ts'
import { resultOf } from '../support/engine.ts'
import { registerRow } from '../support/register.ts'
import { fullRoster, rosterTable } from '../support/roster.ts'
import { unzip, zip } from '../support/zip.ts'
import { faultOf, pick } from './answer.ts'
import { mutate } from './mutate.ts'

type Entries = ReadonlyMap<string, Buffer>
type Ask = (file: string) => Promise<unknown>

/** A sort of table, good, and the call that takes it. */
interface Kind {
  readonly file: Buffer
  readonly entries: Entries
  readonly ask: Ask
}

/** Reads `cases` tables that accidents or malice went through, by every call that takes one. What went wrong, in words. */
export async function fuzzTables(
  engine: EngineConnection,
  branchId: number,
  root: string,
  cases: number,
  random: () => number,
): Promise<string[]> {
  await mkdir(root)
  const kinds = await layOut(engine, branchId, root)
  const faults: (string | null)[] = []
  const ask = async (name: string, bytes: Buffer, each: Ask) => {
    const file = join(root, name)
    await writeFile(file, bytes)
    faults.push(await faultOf(name, () => each(file)))
  }
  for (const [name, bytes] of hostileWorkbooks(kinds[0].entries)) {
    for (const [index, { ask: each }] of kinds.entries()) await ask(`${name}-${index}.xlsx`, bytes, each)
  }
  for (let index = 0; index < cases; index += 1) {
    const kind = pick(kinds, random)
    const other = pick(kinds, random)
    const bytes =
      random() < 0.5 ? mutate(kind.file, other.file, random) : mutateInside(kind.entries, other.entries, random)
    await ask(`${index}.xlsx`, bytes, kind.ask)
  }
  return faults.filter((fault) => fault !== null)
}

async function layOut(engine: EngineConnection, branchId: number, root: string): Promise<[Kind, ...Kind[]]> {
  const { client } = engine
  const [version] = await client.scheme.versions({})
  const schemeId = version?.id ?? 1
  await client.scheme.exportFile({ id: schemeId, out: join(root, 'scheme.xlsx'), format: 'xlsx' })
  const write = async (name: string, rows: readonly (readonly string[])[]) => {
    await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(join(root, name))
    return load(name)
  }
  const load = async (name: string) => {
    const file = await readFile(join(root, name))
    return { file, entries: unzip(file) }
  }
  const register = registerRow()
  const activity = activityRow()
  return [
    {
      ...(await write('roster.xlsx', rosterTable(...fullRoster().slice(0, 5)))),
      ask: (file: string) => client.roster.preview({ branchId, file }),
    },
    {
      ...(await write('register.xlsx', [registerHeadings, registerHeadings.map((heading) => register[heading])])),
      ask: async (file: string) =>
        resultOf(engine, 'import', await client.intake.start({ paths: [root], branchId, registerFile: file })),
    },
    {
      ...(await write('activities.xlsx', [activityHeadings, activityHeadings.map((heading) => activity[heading])])),
      ask: (file: string) => client.activities.previewImport({ branchId, file }),
    },
    { ...(await load('scheme.xlsx')), ask: (file: string) => client.scheme.previewImport({ id: schemeId, file }) },
  ]
}

/** The parts themselves mutated and packed again whole, so that the trouble gets past the unpacking. */
function mutateInside(entries: Entries, others: Entries, random: () => number): Buffer {
  const names = [...entries.keys()]
  const victim = names[Math.floor(random() * names.length)]
  const changed = [...entries].map(([name, content]) => {
    if (name !== victim) return [name, content] as const
    return [random() < 0.1 ? '../../gone.xml' : name, mutate(content, others.get(name) ?? content, random)] as const
  })
  return zip(random() < 0.1 ? [...changed, ...changed] : changed)
}

/** Small files that would be large: unpacked, spread over cells, or by entities; and names that lead elsewhere. */
function hostileWorkbooks(entries: Entries): (readonly [string, Buffer])[] {
  const sheet = [...entries.keys()].find((name) => name.endsWith('sheet1.xml')) ?? ''
  const xml = entries.get(sheet)?.toString() ?? ''
  const withSheet = (content: string | Buffer) => zip(new Map([...entries, [sheet, Buffer.from(content)]]))
  const far = xml.replace(/<dimension[^>]*>/, '').replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
  const entity = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghi', (name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`).join('')}]>`
  return [
    ['bomb', withSheet(Buffer.alloc(200 << 20, ' '))],
    ['far', withSheet(far.replace('r="A1"', 'r="XFD1048576"'))],
    ['wide', withSheet(far)],
    [
      'entities',
      withSheet(xml.replace('<worksheet', `${entity}<worksheet`).replace('<sheetData>', '<sheetData><!--&i;-->')),
    ],
    [
      'links',
      zip([
        ...entries,
        ['../../../../tmp/ledger-fuzz-escaped', Buffer.from('x')],
        ['/etc/ledger-fuzz', Buffer.from('x')],
      ]),
    ],
    ['empty', zip([])],
    ['nothing', Buffer.alloc(0)],
  ]
}
