import type { RecognisedLine } from '../../src/core/scan/recognised.ts'
import type { Recogniser } from '../../src/engine/workers/recogniser.ts'

/** Stands in for recognition: two fixed lines and one that names the image's size, as if they had been read. */
export async function openRecogniser(): Promise<Recogniser> {
  return {
    async read({ width, height }): Promise<RecognisedLine[]> {
      const lines = ['青石河供水所支部', '巡查会议记录', `图幅${width}乘${height}`]
      return lines.map((text, row) => ({
        words: [...text].map((character, column) => ({
          text: character,
          box: [0.1 + column * 0.05, 0.1 + row * 0.1, 0.05, 0.05],
          confidence: 0.9,
          characters: [],
        })),
      }))
    },
    async close() {},
  }
}
