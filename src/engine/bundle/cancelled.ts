import { Failure } from '../../core/failure.ts'

/** Throws `Failure('cancelled')` once the job was cancelled. */
export function checkCancelled(signal: AbortSignal, sentence: string): void {
  if (signal.aborted) throw new Failure('cancelled', sentence)
}
