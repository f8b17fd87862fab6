import { createInflateRaw } from 'node:zlib'

/** A register of 100,000 rows unpacks to some 60 MB. */
const most = 128 << 20

/**
 * Throws where a zip would unpack to more than any table holds. What its directory says of sizes counts for nothing, for
 * readers do not go by it: whatever follows the head of an entry is unpacked, counted and let go.
 */
export async function refuseBomb(zip: Buffer): Promise<void> {
  let left = most
  for (let at = zip.indexOf(head); at >= 0 && at + 30 <= zip.length; at = zip.indexOf(head, at + 4)) {
    const isPacked = zip.readUInt16LE(at + 8) === 8
    const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    if (isPacked) left -= await unpackedBytes(zip.subarray(from), left)
    if (left < 0) throw new Error('unpacks to too much')
  }
}

const head = Buffer.from('PK\x03\x04', 'latin1')

/** How many bytes come of it, up to a little more than `limit`; those before it proves damaged count as well. */
async function unpackedBytes(packed: Buffer, limit: number): Promise<number> {
  const inflate = createInflateRaw()
  inflate.end(packed)
  let bytes = 0
  try {
    for await (const part of inflate) {
      bytes += part.length
      if (bytes > limit) return bytes
    }
  } catch {
    // Damaged, or no entry at all: the reader will say so.
  }
  return bytes
}
