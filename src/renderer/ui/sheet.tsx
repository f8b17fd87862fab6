import './sheet.css'

interface Place {
  readonly x: number
  readonly y: number
}

/** Something drawn on a sheet, in points from its upper left corner; a text's `y` is its baseline. Inks: 0 black. */
export type SheetMark =
  | (Place & { kind: 'text'; size: number; text: string; bold: boolean; ink: number })
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; ink: number }
  | (Place & { kind: 'box'; width: number; height: number; ink: number })

interface Props {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly marks: readonly Readonly<SheetMark>[]
}

/** A laid-out sheet of paper, as large as its place allows. */
export function Sheet({ label, width, height, marks }: Props) {
  return (
    <svg
      className="sheet"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMin meet"
    >
      <rect width={width} height={height} fill="var(--sheet)" />
      <SheetMarks marks={marks} />
    </svg>
  )
}

/** What is drawn on a sheet, without the sheet. */
export function SheetMarks({ marks }: Pick<Props, 'marks'>) {
  return marks.map((mark, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn anew as a whole, and its marks have no names
    <Drawn key={index} mark={mark} />
  ))
}

function Drawn({ mark }: { readonly mark: Readonly<SheetMark> }) {
  const shade = `rgb(${Math.round(mark.ink * 255)} ${Math.round(mark.ink * 255)} ${Math.round(mark.ink * 255)})`
  if (mark.kind === 'line') {
    const { x1, y1, x2, y2, width } = mark
    return <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={shade} strokeWidth={width} />
  }
  if (mark.kind === 'box') {
    return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={shade} />
  }
  return (
    <text
      x={mark.x}
      y={mark.y}
      fontFamily="'On paper', sans-serif"
      fontSize={mark.size}
      fontWeight={mark.bold ? 600 : 400}
      fill={shade}
      xmlSpace="preserve"
    >
      {mark.text}
    </text>
  )
}
