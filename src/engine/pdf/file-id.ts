import { createHash } from 'node:crypto'

/** A PDF's file identifier (ISO 32000-1, 14.4), 32 hexadecimal digits, from what tells the file from others. */
export function toFileId(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 32)
}
