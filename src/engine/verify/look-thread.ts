import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { quickCheck, tellsOfDamage, withCopy } from '../store/copy.ts'
import { type Found, toDamage, verifyRecords } from './verify-records.ts'

/*
 * A thread that looks through a copy of a catalogue's database, so that the engine goes on answering meanwhile. It never
 * opens the catalogue's own file.
 */
const { file, whole } = z.object({ file: z.string(), whole: z.boolean() }).parse(workerData)
parentPort?.postMessage(look())

function look(): Found {
  try {
    return withCopy(file, (copy) =>
      whole ? verifyRecords(copy) : { checked: 1, problems: quickCheck(copy).map(toDamage) },
    )
  } catch (error) {
    if (!tellsOfDamage(error)) throw error
    return { checked: 1, problems: [toDamage(error instanceof Error ? error.message : String(error))] }
  }
}
