import { Failure } from '../../src/core/failure.ts'

/** How long an answer may take at the most: a hang is a fault too. */
const patience = 120_000

/** Null where something was answered, or refused with a reason; otherwise what was wrong. */
export async function faultOf(what: string, ask: () => Promise<unknown>): Promise<string | null> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve(`${what}: no answer`), patience)
  const answered = ask().then(
    () => null,
    (error: unknown) => {
      // A job's failure comes as the text of its report.
      const isBug = !(error instanceof Failure) && !/"kind":"(?!internal)/.test(String(error))
      const isInternal = error instanceof Failure && error.kind === 'internal'
      return isBug || isInternal ? `${what}: ${String(error)}` : null
    },
  )
  try {
    return await Promise.race([answered, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** One of several, by chance. */
export function pick<Value>(values: readonly [Value, ...Value[]], random: () => number): Value {
  return values[Math.floor(random() * values.length)] ?? values[0]
}
