import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A4 of 100,000 rectangles that each fill the page: drawing it takes minutes, the file has a few kilobytes. */
export function pdfOfRectangles(): Buffer {
  return pdf([flate('', `0.5 g\n${'0 0 595 842 re f\n'.repeat(100_000)}`)])
}

/** A4 of forms that each draw the next ten times, eight deep: a hundred million rectangles when spread out. */
export function pdfOfNestedForms(): Buffer {
  const depth = 8
  const forms = Array.from({ length: depth }, (_, level) => {
    const inner = level + 1 < depth ? `/XObject << /F ${first + 2 + level} 0 R >>` : ''
    const content = level + 1 < depth ? '/F Do\n'.repeat(10) : '0 0 10 10 re f'
    return flate(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${inner} >>`, content)
  })
  return pdf([flate('', '/F Do'), ...forms], `/XObject << /F ${first + 1} 0 R >>`)
}

/** A page whose one picture is 12,000 by 12,000 pixels, packed a thousandfold. */
export function pdfOfVastImage(): Buffer {
  const side = 12_000
  const image = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1`
  const bits = Buffer.alloc((side / 8) * side, 0xff)
  return pdf([flate('', 'q 595 0 0 842 0 0 cm /I Do Q'), flate(image, bits)], `/XObject << /I ${first + 1} 0 R >>`)
}

/** White, 8,000 pixels a side, within what is accepted: 64 MB of pixels in less than a megabyte. */
export function vastImage(format: 'png' | 'tiff'): Promise<Buffer> {
  const white = sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: 'white' } }).toColourspace(
    'b-w',
  )
  return (format === 'png' ? white.png() : white.tiff({ compression: 'deflate' })).toBuffer()
}

/** The number of the page's content among the objects of `pdf`. */
const first = 4

/** A PDF of one A4 page; `objects` are its content and what that needs, numbered from `first` on. */
function pdf(objects: readonly Buffer[], resources = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first} 0 R /Resources << ${resources} >> >>`
  const tree = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page]
  for (const [index, object] of [...tree.map((text) => Buffer.from(text)), ...objects].entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    offsets.push(at)
    parts.push(part)
    at += part.length
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer << /Size ${size} /Root 1 0 R >>\n`
  return Buffer.concat([...parts, Buffer.from(`${table}startxref\n${at}\n%%EOF\n`)])
}

function flate(entries: string, content: string | Buffer): Buffer {
  const packed = deflateSync(content)
  const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}
