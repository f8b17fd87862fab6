import { pinyin } from 'pinyin-pro'

/** Every way a character may be read, without tones, `v` for ü; of what is not Chinese, itself in lower case. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known) return known
  const found = [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))]
  const made = found.length > 0 ? found.map((reading) => reading.toLowerCase()) : [character.toLowerCase()]
  readings.set(character, made)
  return made
}

const readings = new Map<string, readonly string[]>()

/**
 * Does a run of characters, from `at` on, spell the letters? Each character may be spelled by a whole reading or by its
 * first letter, the last also by the beginning of a reading: 党员大会 is spelled by dangyuandahui, dydh, dangydah.
 * Where a character has several readings, any will do.
 */
export function isSpelledFrom(characters: readonly string[], at: number, letters: string): boolean {
  if (letters === '') return true
  const character = characters[at]
  if (character === undefined) return false
  return readingsOf(character).some(
    (reading) =>
      reading.startsWith(letters) ||
      (letters.startsWith(reading) && isSpelledFrom(characters, at + 1, letters.slice(reading.length))) ||
      (letters[0] === reading[0] && isSpelledFrom(characters, at + 1, letters.slice(1))),
  )
}

/** Where in a name the letters begin to spell it; −1 where nowhere. */
export function findSpelled(characters: readonly string[], letters: string): number {
  return characters.findIndex((_, at) => isSpelledFrom(characters, at, letters))
}
