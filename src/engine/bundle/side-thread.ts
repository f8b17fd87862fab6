import { Worker } from 'node:worker_threads'

/** Little code and no libraries run beside: a small heap keeps a thread's memory small. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 1 }

/** Starts a thread of the bundle's writer. Run from source its code lies beside this file; built, in one folder with it. */
export function startThread(name: 'write-thread' | 'check-thread', workerData: unknown): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Worker(new URL(`./${name}.${extension}`, import.meta.url), { workerData, resourceLimits })
}
