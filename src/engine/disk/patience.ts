/**
 * On Windows a virus scanner or an indexer holds a file for a moment after it was written, and whatever is done to it then
 * is refused: it is tried again, for a second and a half in all. As Node's `rm` takes it.
 */
export const patience = { maxRetries: 5, retryDelay: 100 } as const
