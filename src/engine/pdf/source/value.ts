/** An object of a PDF (ISO 32000-1, 7.3). `raw` is a number, boolean, null or string as it was written, a byte a character. */
export type Value =
  | { readonly kind: 'raw'; readonly text: string }
  /** With its slash, escapes as written. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'array'; readonly values: readonly Value[] }
  | Dict
  | Stream

/** Keys are names without their slash. */
export type Dict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Value> }

/** Its bytes, as stored, lie at `at` in the source. */
export type Stream = {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, Value>
  readonly at: number
  readonly length: number
}

export function toNumber(value: Value | undefined): number | null {
  if (value?.kind !== 'raw' || value.text === '') return null
  const number = Number(value.text)
  return Number.isFinite(number) ? number : null
}
