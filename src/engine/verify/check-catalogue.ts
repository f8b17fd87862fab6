import * as z from 'zod'
import { Problem } from '../../core/job.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import type { JobTools } from '../jobs/runner.ts'
import { dropAllPictures } from '../originals/drop-pictures.ts'
import { findOriginal, listOriginals } from '../store/originals.ts'
import { lookThrough } from './look-through.ts'
import { wholeCheck } from './standing.ts'
import type { Found } from './verify-records.ts'

/** How far a whole check is: the last original read, and what was found by then. */
export const CheckedSoFar = z.object({ after: z.string(), checked: z.int(), problems: z.array(Problem) })
export type CheckedSoFar = z.infer<typeof CheckedSoFar>

/** Originals read between two notes of where it is. */
const stride = 200

/**
 * Checks the open catalogue: every record against the others, every byte of every original, files that nobody knows.
 * Where it is, is remembered as it goes; `so` takes it up from there. What it came to is an entry of the log.
 */
export async function checkCatalogue(
  context: Context,
  so: CheckedSoFar | null,
  tools: Pick<JobTools, 'signal' | 'progress'> & { remember(so: CheckedSoFar): void },
): Promise<Found> {
  const session = requireSession(context)
  const { db, folder } = session
  const { signal } = tools
  tools.progress(0, 0, '正在核对记录')
  const records = await lookThrough(session, { entry: context.settings.looker, whole: true, signal })
  const originals = listOriginals(db)
  const begun = so === null ? 0 : originals.findIndex(({ sha256 }) => sha256 === so.after) + 1
  let [checked, problems] = begun === 0 || so === null ? [0, [] as Problem[]] : [so.checked, so.problems]
  for (let from = begun; from < originals.length; from += stride) {
    const some = originals.slice(from, from + stride)
    const found = await context.tasks.run(
      'verifyOriginals',
      { folder, originals: some },
      {
        signal,
        onProgress: (done) =>
          tools.progress(from + done, originals.length, `正在核对原件 ${from + done}/${originals.length}`),
      },
    )
    checked += found.checked
    problems = [...problems, ...found.problems]
    tools.remember({ after: some.at(-1)?.sha256 ?? '', checked, problems })
  }
  // Earlier programs left the pictures of what was destroyed.
  await dropAllPictures(folder, (sha256) => findOriginal(db, sha256) !== null)
  const strangers = await context.tasks.run('findStrangers', { folder, originals: listOriginals(db) }, { signal })
  const all = {
    checked: records.checked + checked + strangers.length,
    problems: [...records.problems, ...problems, ...strangers],
  }
  change(context, wholeCheck, ['health'], () => ({
    value: null,
    subject: 'catalogue',
    detail: { checked: all.checked, problems: all.problems.length },
  }))
  return all
}
