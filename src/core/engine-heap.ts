/**
 * The V8 flag that bounds the engine's young generation, in MiB a half. Left alone it grows to 16 to 64 and stays: an
 * export was no faster for it, and held some 40 MB more.
 */
export const engineHeap = '--max-semi-space-size=4'
