import { cut, damaged, truncated } from '../support/files.ts'

type Random = () => number

/** A file as accidents and malice leave it: bits turned, parts gone, doubled, overwritten or taken from another file. */
export function mutate(file: Buffer, other: Buffer, random: Random): Buffer {
  const ways: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => turnBits(bytes, random),
    (bytes) => truncated(bytes, random()),
    (bytes) => damaged(bytes, { at: random(), bytes: 1 + Math.floor(random() * 64), value: random() < 0.5 ? 0 : 255 }),
    (bytes) => cut(bytes, { at: random(), bytes: 1 + Math.floor(random() * 200) }),
    (bytes) => splice(bytes, other, random),
    (bytes) => enlargeNumbers(bytes, random),
  ]
  const times = 1 + Math.floor(random() * 3)
  return Array.from({ length: times }).reduce<Buffer>(
    (bytes) => ways[Math.floor(random() * ways.length)]?.(bytes) ?? bytes,
    file,
  )
}

function turnBits(file: Buffer, random: Random): Buffer {
  const copy = Buffer.from(file)
  for (let count = 1 + Math.floor(random() * 16); count > 0 && copy.length > 0; count -= 1) {
    const at = Math.floor(random() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return copy
}

function splice(file: Buffer, other: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * file.length)
  const from = Math.floor(random() * other.length)
  return Buffer.concat([file.subarray(0, at), other.subarray(from, from + 400), file.subarray(at)])
}

/** Sizes and counts that promise more than is there. */
function enlargeNumbers(file: Buffer, random: Random): Buffer {
  const copy = Buffer.from(file)
  for (let count = 0; count < 4 && copy.length > 8; count += 1) {
    const at = Math.floor(random() * (copy.length - 4))
    const digit = copy[at] ?? 0
    if (digit >= 0x30 && digit <= 0x39) copy.write('9999', at, 'latin1')
    else copy.writeUInt32BE(0x7fffffff, at)
  }
  return copy
}
