import sharp from 'sharp'
import type { Recogniser } from '../../src/engine/workers/recogniser.ts'

/** What the next page says; `throw` makes recognition fail. */
export const script = { text: null as string | null, opened: 0, closed: 0 }

/** "Reads" a page as its size in pixels and the mean grey of its left half, so that a test can see what it was shown. */
export async function openRecogniser(): Promise<Recogniser> {
  script.opened += 1
  return {
    async read(image, size) {
      if (script.text === 'throw') throw new Error('recognition broke')
      const { width, height, channels } = await sharp(image).metadata()
      if (width !== size.width || height !== size.height || channels !== 1) throw new Error('not the picture described')
      const left = { left: 0, top: 0, width: Math.floor(width / 2), height }
      const [mean] = (await sharp(await sharp(image).extract(left).toBuffer()).stats()).channels
      const text = script.text ?? `${width}x${height} left ${Math.round((mean?.mean ?? 0) / 64)}`
      return [{ words: [{ text, box: [0, 0, 1, 1], confidence: 0.9, characters: [] }] }]
    },
    async close() {
      script.closed += 1
    },
  }
}
