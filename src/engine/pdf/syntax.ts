/** Numbers as PDF writes them, separated by spaces: a rectangle's, or a matrix's, whose small factors matter. */
export function nums(values: readonly number[]): string {
  return values.map((value) => num(value, 6)).join(' ')
}

/** A number as PDF writes it: no exponent, no more than so many decimals. */
export function num(value: number, decimals = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const text = value.toFixed(decimals).replace(/\.?0+$/, '')
  return text === '-0' || text === '' ? '0' : text
}

export function ref(id: number): string {
  return `${id} 0 R`
}

/** A text string for people (ISO 32000-1, 7.9.2.2): UTF-16BE with its byte order mark, in hexadecimal. */
export function textString(text: string): string {
  return `<FEFF${utf16Hex(text)}>`
}

/** UTF-16BE code units in hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index += 1) hex += hex16(text.charCodeAt(index))
  return hex
}

export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

/** An instant (ISO 8601, UTC) as a PDF date (7.9.4). */
export function dateString(instant: string): string {
  return `(D:${instant.replace(/\D/g, '').slice(0, 14)}Z)`
}
