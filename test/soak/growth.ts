import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantile } from '../bench/table.ts'
import { openEngine, resultOf } from '../support/engine.ts'
import { goodPdf } from '../support/files.ts'

/** How a catalogue fared while a tenth of the pages came in. */
export interface Tenth {
  readonly pages: number
  /** Milliseconds, a file or page each. */
  readonly import: number
  readonly read: number
  /** Milliseconds of processor time of the engine, a page: what other work on the machine does not add to. */
  readonly processor: number
  /** Milliseconds of a search for what four hundred pages say, the median. */
  readonly search: number
  /** MiB that the engine holds at the end. */
  readonly memory: number
}

const batch = 200

/**
 * Imports `pages` PDFs of a page, a batch at a time, takes their text, and searches in between. Recognition is another
 * matter: it takes the same time for each page, and so long that nothing else would show.
 */
export async function grow(pages: number, tell: (tenth: Tenth) => void): Promise<Tenth[]> {
  const root = await mkdtemp(join(tmpdir(), 'ledger-growth-'))
  const engine = openEngine()
  const { client } = engine
  try {
    const { branches } = await client.catalogue.create({ folder: join(root, 'catalogue'), branch: '试验支部' })
    const branchId = branches[0]?.id ?? 0
    const tenths: Tenth[] = []
    const step = Math.max(batch, Math.ceil(pages / 10 / batch) * batch)
    for (let done = 0; done < pages; ) {
      const [imports, reads, searches]: [number[], number[], number[]] = [[], [], []]
      const before = done
      const { processor: spent } = await readUse(engine.process.pid ?? 0)
      for (const until = Math.min(pages, done + step); done < until; done += batch) {
        const folder = join(root, `scans-${done}`)
        await writePages(folder, done)
        const [taken, imported] = await timed(async () => client.intake.start({ paths: [folder], branchId }))
        const { inbox } = await resultOf(engine, 'import', taken)
        if (inbox !== batch) throw new Error(`${inbox} of ${batch} came in`)
        imports.push(imported() / batch)
        const [reading, read] = await timed(async () => client.reading.start({}))
        await resultOf(engine, 'read', reading)
        reads.push(read() / batch)
        for (let time = 0; time < 5; time += 1) {
          const [, searched] = await timed(() => client.search.pages({ query: `图幅${sideOf(done - time * batch)}乘` }))
          searches.push(searched())
        }
        await rm(folder, { recursive: true })
      }
      const use = await readUse(engine.process.pid ?? 0)
      const tenth = {
        pages: done,
        import: mean(imports),
        read: mean(reads),
        processor: (use.processor - spent) / (done - before),
        search: quantile(searches, 0.5),
        memory: use.memory,
      }
      tenths.push(tenth)
      tell(tenth)
    }
    return tenths
  } finally {
    await engine.close()
    await rm(root, { recursive: true, force: true })
  }
}

/** What a batch's pages say: two batches the same, so that as many pages say it however many there are. */
function sideOf(page: number): number {
  return 60 + Math.floor(Math.max(0, page) / (2 * batch))
}

/** Pages with text, alike but for a comment in each file, which makes them other files. */
async function writePages(folder: string, first: number): Promise<void> {
  await mkdir(folder)
  const pdf = await goodPdf([`支部党员大会会议记录，研究供水管网巡查安排。图幅${sideOf(first)}乘85`])
  for (let index = first; index < first + batch; index += 1) {
    await writeFile(join(folder, `${index}.pdf`), Buffer.concat([pdf, Buffer.from(`\n%${index}\n`)]))
  }
}

/** What was answered, and a way to ask how long it has been since. */
async function timed<Value>(ask: () => Promise<Value>): Promise<[Value, () => number]> {
  const began = performance.now()
  return [await ask(), () => performance.now() - began]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** What a process has used: milliseconds of processor time so far, and MiB of memory that it holds; proc(5). */
async function readUse(pid: number): Promise<{ readonly processor: number; readonly memory: number }> {
  const [status, stat] = await Promise.all(
    ['status', 'stat'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')),
  )
  // After the name, which may hold anything but is the last in brackets: utime and stime are fields 14 and 15.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  return { processor: ticks * 10, memory: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status ?? '')?.[1] ?? 0) / 1024) }
}
