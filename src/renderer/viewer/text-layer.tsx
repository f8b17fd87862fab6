import { memo } from 'react'
import type { PageText, TextLine } from '../../core/catalogue/page.ts'
import { toCorrectedLines } from '../../core/text/place-text.ts'
import type { Size } from './layout.ts'

interface Props {
  readonly text: PageText
  readonly size: Size
}

/** The words of a page, unseen over their images, to be selected and copied. */
export const TextLayer = memo(function TextLayer({ text: { text, lines, correction }, size }: Props) {
  const shown = correction ? toCorrectedLines(text, lines) : lines
  return (
    <svg className="sheet-text" width={size.width} height={size.height} aria-hidden>
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Line key={index} line={line} size={size} />
      ))}
    </svg>
  )
})

function Line({ line: { words }, size }: { readonly line: TextLine; readonly size: Size }) {
  return (
    <text>
      {words.map(({ text, box: [x, y, width, height] }, index) => (
        <tspan
          key={`${x} ${y}`}
          x={x * size.width}
          y={(y + height * 0.85) * size.height}
          fontSize={height * size.height * 0.9}
          textLength={width * size.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {index > 0 && isApart(words[index - 1]?.text ?? '', text) ? ` ${text}` : text}
        </tspan>
      ))}
    </text>
  )
}

/** Two words of which neither is Chinese. */
function isApart(before: string, after: string): boolean {
  return /[!-~]$/.test(before) && /^[!-~]/.test(after)
}
