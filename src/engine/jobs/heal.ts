import * as z from 'zod'
import { originalPath } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import type { HealResult } from '../../core/job.ts'
import { keepingFor, openKeeping } from '../backup/keeping.ts'
import { listStores, translatePlaceError } from '../backup/store.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { healOriginal, type OpenStore } from '../health/heal-originals.ts'
import { translateStoreError } from '../store/database.ts'
import { listOriginals } from '../store/originals.ts'
import { lookThrough } from '../verify/look-through.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({ place: z.string() })

/** Any of the place's stores may hold a lost original; those sealed and shut are passed over while another is there. */
async function openStores(context: Context, place: string): Promise<OpenStore[]> {
  const stores = await listStores(place).catch((error: unknown) => {
    throw translatePlaceError(error, place)
  })
  const [first] = stores
  if (first === undefined) {
    throw new Failure('not-found', `“${place}”中没有备份。请选择放备份的文件夹或磁盘。`, { place })
  }
  const open: OpenStore[] = []
  for (const store of stores) {
    const keeping = await keepingFor(context, store)
    if (keeping.ending === '' || keeping.identity !== null) open.push({ store, keeping })
  }
  return open.length > 0 ? open : [{ store: first, keeping: await openKeeping(context, first) }]
}

/** Reads every original, and puts back from backups those that are damaged or gone. */
export async function heal(context: Context, input: unknown, tools: JobTools): Promise<HealResult> {
  const { place } = Input.parse(input)
  const session = requireSession(context)
  const { db, folder } = session
  const { signal } = tools
  const stores = await openStores(context, place)
  const looked = await lookThrough(session, { entry: context.settings.looker, whole: false, signal })
  const originals = listOriginals(db)
  const { problems } = await context.tasks.run(
    'verifyOriginals',
    { folder, originals },
    { signal, onProgress: tools.progress },
  )
  const faulty = new Set(problems.map(({ path }) => path))
  const [healed, lacking]: [string[], string[]] = [[], []]
  for (const original of originals.filter((each) => faulty.has(originalPath(each)))) {
    const isHealed = await healOriginal(folder, stores, original, signal).catch((error: unknown) => {
      throw translateStoreError(error, folder)
    })
    ;(isHealed ? healed : lacking).push(originalPath(original))
    tools.progress(
      healed.length + lacking.length,
      faulty.size,
      `正在修复原件 ${healed.length + lacking.length}/${faulty.size}`,
    )
  }
  change(context, 'health.heal', ['health', 'pages'], () => {
    return { value: null, subject: 'catalogue', detail: { place, healed, lacking } }
  })
  return { kind: 'heal', originals: originals.length, healed, lacking, databaseSound: looked.problems.length === 0 }
}
