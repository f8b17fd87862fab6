import * as z from 'zod'

/** What a reader made of the pages, in their order, and what it took. */
export const Reading = z.object({
  texts: z.array(z.string()),
  /** For all pages, after the start-up of the reader. */
  seconds: z.number(),
  /** Resident memory at its highest, in MB (10⁶ bytes), threads and runtime included; null where it is not known. */
  peakMegabytes: z.number().nullable(),
  /** Resident memory after each page. */
  megabytes: z.array(z.number()),
})
export type Reading = z.infer<typeof Reading>

/** This process's resident memory at its highest, in MB. */
export function peakMegabytes(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6
}

export function megabytes(): number {
  return process.memoryUsage.rss() / 1e6
}

/** Prints a reading for the bench that started this process. The files to read are its arguments. */
export async function report(read: (files: readonly string[]) => Promise<Reading>): Promise<void> {
  console.log(JSON.stringify(await read(process.argv.slice(2))))
}
