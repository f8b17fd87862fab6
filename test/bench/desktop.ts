import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { toEnvironment } from '../support/app.ts'
import { findDesktop } from '../support/desktop.ts'
import { makeManyItems } from './many-items.ts'
import { quantile, round, type Table } from './table.ts'

const root = resolve(import.meta.dirname, '../..')
const starts = 3
/** Chromium keeps what it compiled from the third start on. */
const unmeasured = 3
const usual = 100_000

interface Started {
  readonly electron: ElectronApplication
  readonly window: Page
  readonly ms: number
}

/** The built window on a large catalogue: start and memory beside an empty program's, scrolling, typing. */
export async function benchDesktop(asked: number | null): Promise<Table[]> {
  const items = asked ?? usual
  const { desktop, missing, close } = await findDesktop(1)
  if (desktop === null) throw new Error(`desktop cannot run: ${missing.join('; ')}`)
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  const launch = async (
    profile: string,
    last: readonly string[],
    isUseful: (window: Page) => Promise<unknown>,
  ): Promise<Started> => {
    const began = performance.now()
    const electron = await _electron.launch({
      executablePath: desktop.executable,
      args: [...desktop.args.slice(0, -1), ...last],
      env: {
        ...toEnvironment(desktop),
        LEDGER_PROFILE: join(folder, profile),
        LEDGER_TODAY: '2026-02-02',
        LC_ALL: 'zh_CN.UTF-8',
        LANGUAGE: 'zh_CN',
      },
    })
    const window = await electron.firstWindow()
    await isUseful(window)
    return { electron, window, ms: performance.now() - began }
  }
  try {
    const catalogue = await makeManyItems(folder, items)
    const startEmpty = () =>
      launch('empty', [join(import.meta.dirname, 'empty-app/main.cjs')], (window) =>
        window.getByText('empty').waitFor(),
      )
    const startOurs = () =>
      launch('ours', [join(root, 'out/main/start.cjs'), catalogue], (window) =>
        // What is due is worked out of the whole catalogue: 首页 stands once that is there.
        window.getByRole('button', { name: '去核对' }).first().waitFor(),
      )
    const times: { empty: number[]; ours: number[] } = { empty: [], ours: [] }
    const memory: { empty: number[]; ours: number[] } = { empty: [], ours: [] }
    // As on a clerk's PC: each program has been there before, and has its compiled code in its profile.
    for (let n = -unmeasured; n < starts; n += 1) {
      for (const [name, start] of [
        ['empty', startEmpty],
        ['ours', startOurs],
      ] as const) {
        const started = await start()
        await started.window.waitForTimeout(1500)
        const held = sumMemory(started.electron.process().pid ?? 0)
        if (n >= 0) {
          times[name].push(started.ms)
          memory[name].push(held)
        }
        await started.electron.close()
      }
    }
    const { electron, window } = await startOurs()
    const frames = await scroll(window)
    const typed = await type(window)
    const after = sumMemory(electron.process().pid ?? 0)
    await electron.close()
    return toTables(items, { times, memory, frames, typed, after })
  } finally {
    close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Scrolls all of 档案 and answers how long each frame took, in milliseconds. */
async function scroll(window: Page): Promise<number[]> {
  await window.getByRole('menuitem', { name: '档案' }).click()
  await window.getByRole('grid').getByRole('row').nth(5).waitFor()
  await window.waitForTimeout(1000)
  return window.evaluate(async () => {
    const list = document.querySelector('[role="grid"]')
    if (!list) throw new Error('no list')
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    const frames: number[] = []
    let before = await frame()
    const step = async (by: number) => {
      list.scrollTop += by
      const now = await frame()
      frames.push(now - before)
      before = now
    }
    // As a wheel does, then as a drag of the bar does, all the way down.
    for (let n = 0; n < 300; n += 1) await step(120)
    const rest = (list.scrollHeight - list.scrollTop) / 300
    for (let n = 0; n < 300; n += 1) await step(rest)
    return frames
  })
}

/** Types words into 检索 and answers the milliseconds from each last key to its results. */
async function type(window: Page): Promise<number[]> {
  await window.getByRole('menuitem', { name: '检索' }).click()
  const field = window.getByRole('searchbox').or(window.getByRole('textbox')).first()
  await field.waitFor()
  await window.evaluate(() => {
    let typed = 0
    const state = { took: -1 }
    Reflect.set(globalThis, 'ledgerBench', state)
    document.addEventListener('input', () => {
      typed = performance.now()
      state.took = -1
    })
    new MutationObserver(() => {
      const hits = document.querySelector('.hits')?.textContent ?? ''
      const value = [...document.querySelectorAll('input')].map((each) => each.value).find((each) => each.length > 1)
      if (state.took < 0 && typed > 0 && value !== undefined && hits.includes(value)) {
        requestAnimationFrame(() => {
          if (state.took < 0) state.took = performance.now() - typed
        })
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const times: number[] = []
  for (const words of ['供水管网', '困难走访', '党课讲稿', '防汛物资', '志愿服务', '谈心谈话']) {
    await field.fill('')
    await field.pressSequentially(words, { delay: 60 })
    const took = await window.waitForFunction(() => {
      const state: unknown = Reflect.get(globalThis, 'ledgerBench')
      const value: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'took') : -1
      return typeof value === 'number' && value >= 0 ? value : false
    })
    times.push(Number(await took.jsonValue()))
  }
  return times
}

/** Proportional memory of a process and all below it, in megabytes. */
function sumMemory(pid: number): number {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = readParent(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const all = [pid]
  for (const each of all) all.push(...(children.get(each) ?? []))
  return all.reduce((sum, each) => sum + readPss(each), 0) / 1024
}

function readParent(pid: string): number | null {
  try {
    return Number(/^\d+ \(.*\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    // It ended meanwhile.
    return null
  }
}

function readPss(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

interface Measured {
  readonly times: { readonly empty: readonly number[]; readonly ours: readonly number[] }
  readonly memory: { readonly empty: readonly number[]; readonly ours: readonly number[] }
  readonly frames: readonly number[]
  readonly typed: readonly number[]
  readonly after: number
}

function toTables(items: number, { times, memory, frames, typed, after }: Measured): Table[] {
  const [start, empty] = [quantile(times.ours, 0.5), quantile(times.empty, 0.5)]
  const [held, least] = [quantile(memory.ours, 0.5), quantile(memory.empty, 0.5)]
  const slow = frames.filter((each) => each > 50).length
  return [
    {
      title: `desktop: ${items} items; medians of ${starts} starts, beside an empty program with the same runtime`,
      columns: ['', 'ours', 'empty', 'ratio', 'aimed at'],
      rows: [
        ['start to first useful screen, ms', round(start, 0), round(empty, 0), round(start / empty), '1.8'],
        ['memory, MB', round(held, 0), round(least, 0), round(held / least), '2.5'],
        ['memory after scrolling and searching, MB', round(after, 0), round(least, 0), round(after / least), '2.5'],
        ['longest frame while scrolling, ms', round(Math.max(...frames), 0), '', '', '50'],
        ['frames over 50 ms', slow, '', round(slow / frames.length, 3), '0'],
        ['last key to results, median, ms', round(quantile(typed, 0.5), 0), '', '', '150'],
        ['last key to results, longest, ms', round(Math.max(...typed), 0), '', '', '150'],
      ],
    },
  ]
}
