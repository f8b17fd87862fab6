import { once } from 'node:events'
import { readdir, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { openEngine, resultOf } from '../support/engine.ts'
import type { Act, Promises, World } from './act.ts'
import { copyTemplate } from './template.ts'

/** How a round went: when it was cut, in milliseconds, and whether the act had ended by then. */
export interface Played {
  readonly cutAt: number
  readonly ended: boolean
  /** Killed a second time while it opened what the first left. */
  readonly twice: boolean
  readonly promised: number
}

interface Asked {
  readonly template: string
  readonly root: string
  readonly act: Act
  /** The engine that plays; another one stands in its place afterwards. */
  readonly engine: EngineConnection
  /** The latest moment to cut at, in milliseconds. */
  readonly latest: number
  random(): number
}

/** Kills an engine over an act, and proves that all is whole: throws what is not. Returns the engine that looked. */
export async function playRound(asked: Asked): Promise<{ readonly played: Played; readonly engine: EngineConnection }> {
  const { act, random } = asked
  const world: World = { ...(await copyTemplate(asked.engine, asked.template, asked.root)), random }
  const promises: Promises = new Map()
  const cut = random() * asked.latest
  const began = performance.now()
  const running = act.run(asked.engine, world, promises).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  const early = await Promise.race([running, pause(cut, 'cut' as const)])
  const cutAt = performance.now() - began
  if (early !== null && early !== 'cut') throw early.error
  await kill(asked.engine)
  await running
  const twice = random() < 0.2
  if (twice) await killWhileOpening(world, random)
  const engine = openEngine()
  try {
    await look(engine, world, promises)
    await act.finish(engine, world)
    if (random() < 0.3) await requireSound(engine, world.catalogue)
    await engine.client.catalogue.close({})
    await requireNothingHalf(world.root)
  } catch (error) {
    await engine.close()
    throw error
  }
  await rm(world.root, { recursive: true })
  return { played: { cutAt, ended: early === null, twice, promised: promises.size }, engine }
}

async function kill(engine: EngineConnection): Promise<void> {
  const gone = once(engine.process, 'exit')
  engine.process.kill('SIGKILL')
  await gone
}

async function killWhileOpening({ catalogue }: World, random: () => number): Promise<void> {
  const engine = openEngine()
  await engine.client.catalogue.get({})
  const opening = engine.client.catalogue.open({ folder: catalogue }).catch(() => null)
  await pause(random() * 30)
  await kill(engine)
  await opening
}

/** What was acknowledged is there, and the catalogue agrees with itself to the byte. */
async function look(engine: EngineConnection, world: World, promises: Promises): Promise<void> {
  await engine.client.catalogue.open({ folder: world.catalogue })
  for (const [name, holds] of promises) {
    if (!(await holds(engine.client))) throw new Error(`acknowledged and lost: ${name}`)
  }
  await engine.client.catalogue.open({ folder: world.catalogue })
  await requireSound(engine, world.catalogue)
}

export async function requireSound(engine: EngineConnection, path: string): Promise<void> {
  const { problems } = await resultOf(engine, 'verify', await engine.client.verify.start({ path }))
  if (problems.length > 0) throw new Error(`${path} is not sound: ${problems.map(({ message }) => message).join(' ')}`)
}

/** No temporary name, no file without content, nothing that a closed database would still need. */
async function requireNothingHalf(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const isStaging = entry.isDirectory() && entry.name === '.tmp'
    const isHalf = (entry.name.startsWith('.') && !isStaging) || /-(wal|shm|journal)$|\.partial|\.tmp$/.test(entry.name)
    const isEmpty = entry.isFile() && (await stat(path)).size === 0
    if ((isHalf && !isStaging) || isEmpty) throw new Error(`left half done: ${relative(root, path)}`)
  }
}
