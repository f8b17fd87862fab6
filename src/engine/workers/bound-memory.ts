/** Bytes of a page of WebAssembly memory. */
const pageBytes = 65_536

/** Of the binary format: the head of a module, and the id of its memory section (WebAssembly Core, 5.5.2, 5.5.16). */
const headBytes = 8
const memorySection = 5

/**
 * A WebAssembly module whose one memory can never grow beyond `maxBytes`: what it asks for then is refused, as if the
 * machine had no more. Limits on a thread count JavaScript's objects only, and not this.
 */
export function boundMemory(module: Uint8Array, maxBytes: number): ArrayBuffer {
  for (let at = headBytes; at < module.length; ) {
    const size = readNumber(module, at + 1)
    const end = size.next + size.value
    if (module[at] === memorySection) {
      const least = readNumber(module, size.next + 2)
      // One memory; flag 1, a maximum follows; the minimum as it was.
      const section = [1, 1, ...toBytes(least.value), ...toBytes(Math.floor(maxBytes / pageBytes))]
      const head = [memorySection, ...toBytes(section.length)]
      return join([module.subarray(0, at), Uint8Array.from([...head, ...section]), module.subarray(end)])
    }
    at = end
  }
  throw new Error('this module has no memory of its own')
}

/** An unsigned LEB128 number (5.2.2). */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let at = from, scale = 1; ; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return { value, next: at + 1 }
  }
}

function toBytes(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...toBytes(Math.floor(value / 128))]
}

function join(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole.buffer
}
