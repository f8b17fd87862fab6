import table from 'opencc-js/dict/TSCharacters'

/** Traditional characters and what they are simplified to, by OpenCC's TSCharacters: always one character for one. */
export const simplified: ReadonlyMap<string, string> = new Map(
  table.split('|').map((entry): [string, string] => {
    const [traditional = '', simple = ''] = entry.split(' ')
    return [traditional, simple]
  }),
)

/** The simplified form of a character; of others, the character itself. What it gives is simplified itself. */
export function simplify(point: string): string {
  const simple = simplified.get(point)
  // A few (薴, 苧, 苎) are simplified in two steps, and some stand for themselves.
  return simple === undefined || simple === point ? point : simplify(simple)
}
