import type { Recogniser } from '../../src/engine/workers/recogniser.ts'

/** What the next page says; `throw` makes recognition fail. */
export const script = { text: null as string | null, opened: 0, closed: 0 }

/** "Reads" a page as its size in pixels and the mean grey of its left half, so that a test can see what it was shown. */
export async function openRecogniser(): Promise<Recogniser> {
  script.opened += 1
  return {
    async read({ pixels, width, height }) {
      if (script.text === 'throw') throw new Error('recognition broke')
      let sum = 0
      for (let at = 0; at < pixels.length; at += 1) if (at % width < width / 2) sum += pixels[at] ?? 0
      const mean = sum / (Math.ceil(width / 2) * height)
      const text = script.text ?? `${width}x${height} left ${Math.round(mean / 64)}`
      return [{ words: [{ text, box: [0, 0, 1, 1], confidence: 0.9, characters: [] }] }]
    },
    async close() {
      script.closed += 1
    },
  }
}
