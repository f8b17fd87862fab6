/**
 * The order of two classes, which are 档号 without their 件号: part by part (全宗号, 年度, 保管期限, 机构), numbers in them
 * as numbers, so that DZB2 comes before DZB10.
 */
export function compareClasses(one: string, other: string): number {
  const [parts, otherParts] = [toParts(one), toParts(other)]
  for (let at = 0; at < Math.min(parts.length, otherParts.length); at += 1) {
    const order = comparePieces(parts[at] ?? [], otherParts[at] ?? [])
    if (order !== 0) return order
  }
  return parts.length - otherParts.length
}

type Piece = string | number

/** A class by its parts, and each by its digits and what is none. */
function toParts(text: string): readonly (readonly Piece[])[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => (part.match(/\d+|\D+/gu) ?? []).map((piece) => (/^\d/u.test(piece) ? Number(piece) : piece)))
}

function comparePieces(pieces: readonly Piece[], others: readonly Piece[]): number {
  for (const [at, piece] of pieces.entries()) {
    const other = others[at]
    if (other === undefined) return 1
    if (piece === other) continue
    if (typeof piece === typeof other) return piece < other ? -1 : 1
    return typeof piece === 'number' ? -1 : 1
  }
  return pieces.length - others.length
}
