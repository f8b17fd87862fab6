import type { Typeface } from './typeface.ts'

const words = '青石河供水所党支部'
const caption = '（示例）'

/** A round seal with a star, the branch's name along the ring and 示例 below it, as SVG around its centre. */
export function toSealSvg(x: number, y: number, radius: number, typeface: Typeface): string {
  const size = radius * 0.27
  const scale = size / typeface.unitsPerEm
  const step = 26
  const first = (-step * (words.length - 1)) / 2
  const ring = [...words].map((character, index) => {
    const shift = (-typeface.advance(character) * size) / 2
    const turn = `rotate(${first + index * step}) translate(${shift.toFixed(2)} ${(-radius * 0.66).toFixed(2)})`
    return `<path transform="${turn} scale(${scale} ${-scale})" d="${typeface.outline(character)}"/>`
  })
  const captionSize = size * 0.8
  const captionScale = captionSize / typeface.unitsPerEm
  const below = [...caption].map((character, index) => {
    const shift = (index - caption.length / 2) * captionSize
    const move = `translate(${shift.toFixed(2)} ${(radius * 0.58).toFixed(2)})`
    return `<path transform="${move} scale(${captionScale} ${-captionScale})" d="${typeface.outline(character)}"/>`
  })
  return [
    `<g transform="translate(${x} ${y}) rotate(-4)" fill="#c8161d" opacity="0.72">`,
    `<circle r="${radius}" fill="none" stroke="#c8161d" stroke-width="${radius * 0.06}"/>`,
    `<polygon points="${starPoints(radius * 0.3)}"/>`,
    ...ring,
    ...below,
    '</g>',
  ].join('')
}

function starPoints(radius: number): string {
  return Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI / 5) * index - Math.PI / 2
    const reach = index % 2 === 0 ? radius : radius * 0.382
    return `${(Math.cos(angle) * reach).toFixed(2)},${(Math.sin(angle) * reach).toFixed(2)}`
  }).join(' ')
}
