import type { Reply, Request } from './contract.ts'

/** What the preload gives the window, and nothing else. `ChosenFile` is the DOM's `File`. */
export interface Bridge<ChosenFile> {
  /** Carries one call to the host, which answers it or passes it on to the engine. */
  call(request: Request): Promise<Reply>
  /** Hears every event of engine and host. */
  on(receive: (message: unknown) => void): void
  /** The absolute path of a file that a person dropped; empty for a file made in memory. */
  pathOf(file: ChosenFile): string
}
