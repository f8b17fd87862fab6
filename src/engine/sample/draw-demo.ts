import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DrawnSample } from '../../core/sample/drawn-sample.ts'
import { drawFile, type Lettering } from './draw-file.ts'
import { countPages, type PaperFile } from './paper.ts'
import { allPapers } from './papers/all-papers.ts'
import { looseScans } from './papers/loose-scans.ts'
import { branch, firstGroup, foundedOn, secondGroup } from './papers/people.ts'
import { certificates } from './papers/study-and-certificates.ts'
import { writeRegister } from './register-file.ts'
import { writeRoster } from './roster-file.ts'
import { openTypeface } from './typeface.ts'

/** A scan of the register that somebody scanned into the inbox once more. */
const repeated = { from: '组织建设/召开第二季度党员大会的通知.jpg', as: '扫描件0003.jpg' }

/**
 * Draws the papers of a fictional branch's year 2025 into `folder/scans`, loose ones into `folder/inbox`, and writes
 * `folder/register.xlsx` and `folder/roster.xlsx`. `font` is the path of a Chinese TrueType font. Needs no system font, network or window.
 */
export async function drawDemo(
  folder: string,
  font: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<DrawnSample> {
  const scans = join(folder, 'scans')
  const inbox = join(folder, 'inbox')
  const registerFile = join(folder, 'register.xlsx')
  const rosterFile = join(folder, 'roster.xlsx')
  const lettering = { typeface: openTypeface(font), bytes: await readFile(font) }
  const filed = allPapers.flatMap((paper) => paper.files)
  const work = [
    ...filed.map((file) => ({ file, folder: scans })),
    ...looseScans.map((file) => ({ file, folder: inbox })),
  ]
  const total = countPages(work.map(({ file }) => file))
  let done = 0
  await inPairs(work, async (one) => {
    await writeDrawn(one.file, one.folder, lettering)
    done += one.file.pages.length
    onProgress(done, total)
  })
  await copyFile(join(scans, repeated.from), join(inbox, repeated.as))
  await writeRegister(registerFile, allPapers)
  await writeRoster(rosterFile)
  const activities = allPapers.flatMap(({ title, activities: found = [] }) =>
    found.map((one) => ({ ...one, kinds: [...one.kinds], title })),
  )
  const groups = [firstGroup, secondGroup]
  return {
    branch,
    foundedOn,
    groups,
    scans,
    inbox,
    registerFile,
    rosterFile,
    certificates: { ...certificates, numbers: [...certificates.numbers] },
    pages: countPages(filed),
    activities,
  }
}

async function writeDrawn(file: PaperFile, folder: string, lettering: Lettering): Promise<void> {
  const path = join(folder, file.name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await drawFile(file, lettering))
}

/** Two at a time, so that one page is set while another is rendered, and memory stays small. */
async function inPairs<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values()
  const take = async () => {
    for (const item of rest) await act(item)
  }
  await Promise.all([take(), take()])
}
