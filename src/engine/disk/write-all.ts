import type { FileHandle } from 'node:fs/promises'

/** Writes all of it. A disk that is nearly full takes less than it was given, and says so only by the count. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) at += (await handle.write(bytes, at)).bytesWritten
}
