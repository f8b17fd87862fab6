import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { resultOf } from '../support/engine.ts'
import { goodJpeg, goodPdf, goodPng } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { held, scanCount, type World } from './act.ts'

const tiny = { width: 60, height: 85 }

/** A catalogue as the program of schema 13 left it: three filed items, one in the inbox. */
const older = new URL('../fixtures/catalogue-13/', import.meta.url)
export const olderCounts = { filed: 3, inbox: 1 }

/** Lays out, once, what every round begins with. */
export async function makeTemplate(engine: EngineConnection, root: string): Promise<void> {
  const { client } = engine
  const folders = { first: join(root, 'first'), loose: join(root, 'loose'), scans: join(root, 'scans') }
  for (const folder of Object.values(folders)) await mkdir(folder)
  await writeScans(folders.first, held.filed, 100)
  await writeScans(folders.loose, held.inbox, 200)
  await writeScans(folders.scans, scanCount, 300)
  await writeFile(
    join(folders.scans, `${scanCount}.pdf`),
    await goodPdf(['支委会会议记录\n研究防汛值班安排。', '第二页']),
  )
  const { branches } = await client.catalogue.create({ folder: join(root, 'catalogue'), branch: '青石河供水所支部' })
  const branchId = branches[0]?.id ?? 0
  await writeCsvRegister(join(root, 'first.csv'), rowsOf(held.filed, 2024))
  await writeCsvRegister(join(root, 'register.csv'), rowsOf(scanCount, 2025))
  const registerFile = join(root, 'first.csv')
  await resultOf(engine, 'import', await client.intake.start({ paths: [folders.first], branchId, registerFile }))
  await resultOf(engine, 'read', await client.reading.start({}))
  await resultOf(engine, 'import', await client.intake.start({ paths: [folders.loose], branchId }))
  await resultOf(engine, 'backup', await client.backups.start({ place: join(root, 'disk') }))
  await client.catalogue.close({})
  const folder = join(root, 'older')
  await cp(older, folder, { recursive: true, filter: (path) => !path.endsWith('.gz') })
  await writeFile(join(folder, 'catalogue.db'), gunzipSync(await readFile(new URL('catalogue.db.gz', older))))
}

/** A round's own copy of the template. The backups in it are those of the copied catalogue. */
export async function copyTemplate(
  engine: EngineConnection,
  template: string,
  root: string,
): Promise<Omit<World, 'random'>> {
  await cp(template, root, { recursive: true })
  const catalogue = join(root, 'catalogue')
  const { branches } = await engine.client.catalogue.open({ folder: catalogue })
  const place = join(root, 'disk')
  const [backup] = await engine.client.backups.find({ place })
  return {
    root,
    catalogue,
    branchId: branches[0]?.id ?? 0,
    scans: join(root, 'scans'),
    register: join(root, 'register.csv'),
    place,
    backup: backup?.folder ?? '',
  }
}

/** Images of one page each, all different. */
async function writeScans(folder: string, count: number, seed: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const draw = index % 2 === 0 ? goodPng : goodJpeg
    await writeFile(
      join(folder, `${index}.${index % 2 === 0 ? 'png' : 'jpg'}`),
      await draw({ size: tiny, seed: seed + index }),
    )
  }
}

function rowsOf(count: number, year: number) {
  return Array.from({ length: count }, (_, index) =>
    registerRow({
      题名: `第${index + 1}次党员大会会议记录`,
      日期: `${year}-03-${10 + index}`,
      文件: `${index}.${index % 2 === 0 ? 'png' : 'jpg'}`,
    }),
  )
}
