import type { Piece } from './flow.ts'
import { rule, text } from './page.ts'
import { landscape } from './paper.ts'

/** Places to sign at the foot of a register, side by side on a landscape sheet: a role each, with the day. */
export function signatures(roles: readonly string[]): Piece {
  const share = (landscape.width - landscape.side * 2) / roles.length
  const marks = roles.flatMap((role, index) => {
    const x = landscape.side + share * index
    return [
      text(x, 18, 10.5, `${role}（签名）：`),
      rule(x + 86, 21, x + share - 24, 21),
      text(x, 46, 10.5, '日期：　　　　年　　　月　　　日'),
    ]
  })
  return { height: 54, marks, links: [], heading: null, keep: false }
}
