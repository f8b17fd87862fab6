import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { darkPalette, lightPalette, sheetPalette } from '../../src/renderer/theme/palette.ts'

const root = resolve(import.meta.dirname, '../../src/renderer')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(css|tsx?)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))

test('colours are written in the palette alone', () => {
  const written = sources
    .filter(({ path }) => path !== 'theme/palette.ts')
    .flatMap(({ path, text }) =>
      (text.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\((?!\$)|: (?:white|black);/gi) ?? []).map(
        (colour) => `${path}: ${colour}`,
      ),
    )
  expect(written).toEqual([])
})

test('style sheets and components use only variables that the theme sets', () => {
  const set = new Set([...Object.keys(lightPalette), ...Object.keys(sheetPalette), 'rowSpace'].map(toVariable))
  const unknown = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[a-z-]+)\)/g)]
      .filter(([, name = '']) => !set.has(name))
      .map(([use]) => `${path}: ${use}`),
  )
  expect(unknown).toEqual([])
})

/** WCAG 2.2, 1.4.3: contrast of two colours, from their relative luminances. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toVariable(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

test.each([
  ['by day', lightPalette],
  ['by night', darkPalette],
] as const)('%s every lettering stands out from what it lies on', (_, palette) => {
  const grounds = ['paper', 'raised', 'ground', 'side', 'head', 'hover', 'chosen'] as const
  const pairs = [
    ...grounds.flatMap((ground) => (['ink', 'faint', 'red'] as const).map((text) => [text, ground] as const)),
    ...(['good', 'warn', 'bad', 'ask', 'quiet', 'guess'] as const).map((tone) => [tone, `${tone}Ground`] as const),
    ['placeholder', 'paper'],
    ['ink', 'mark'],
    ['red', 'sideChosen'],
  ] as const
  const pale = pairs.filter(([text, ground]) => contrast(palette[text], palette[ground]) < 4.5)
  expect(pale).toEqual([])
  expect(contrast('#ffffff', palette.fill)).toBeGreaterThan(4.5)
})
