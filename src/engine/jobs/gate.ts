/** Where a job stands still, between one file and the next, while it is paused. */
export interface Gate {
  close(): void
  open(): void
  /** Returns while the gate is open, and waits otherwise; throws once the job is ended. */
  pass(): Promise<void>
}

export function makeGate(signal: AbortSignal): Gate {
  let shut: PromiseWithResolvers<void> | null = null
  const open = () => {
    shut?.resolve()
    shut = null
  }
  signal.addEventListener('abort', open, { once: true })
  return {
    close() {
      shut ??= Promise.withResolvers()
    },
    open,
    async pass() {
      await shut?.promise
      signal.throwIfAborted()
    },
  }
}
