/**
 * How many pages are read side by side on a machine of so many processors: one is left for the window, but two read at
 * least, since readers make way for everything else; beyond four a small PC would miss the memory, 100 MB a reader.
 */
export function toReaderCount(processors: number): number {
  return Math.min(4, Math.max(2, processors - 1))
}
