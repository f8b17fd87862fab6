import sharp from 'sharp'
import { openRandom } from './minutes-text.ts'

const [width, height] = [1654, 2339]

/** How many pages are really drawn; the others are these with another comment inside, so that no two are alike. */
const drawn = 16

/** Pages like scans: paper with grain and dark strokes, grey, A4 at 200 dpi, about 0.6 MB each. */
export async function drawScans(): Promise<(n: number) => Buffer> {
  const bases = await Promise.all(Array.from({ length: drawn }, (_, n) => drawScan(n)))
  return (n) => comment(bases[n % drawn] ?? Buffer.alloc(0), `scan ${n}`)
}

function drawScan(n: number): Promise<Buffer> {
  const random = openRandom(n)
  const pixels = Buffer.alloc(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7 + (at >> 9)) % 11 === 0 ? 60 : 215 + random() * 40
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 16 })
    .withMetadata({ density: 200 })
    .toBuffer()
}

/** The same picture with a comment (ITU-T T.81, B.2.4.5) behind the start-of-image marker. */
function comment(jpeg: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text, 'latin1'), jpeg.subarray(2)])
}
