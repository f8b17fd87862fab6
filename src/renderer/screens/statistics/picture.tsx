/** One bar: what it stands for, how long it is, and what it says. Null: not known, so that there is none. */
export interface Bar {
  readonly name: string
  readonly value: number | null
  readonly text: string
  /** Drawn hollow, for what is lacking. */
  readonly isHollow?: boolean
}

interface Props {
  readonly bars: readonly Bar[]
  /** What a full bar stands for; where left out, the longest. */
  readonly most?: number
}

function toShare({ bars, most }: Props, { value }: Bar): number {
  return (value ?? 0) / (most ?? Math.max(1, ...bars.map((bar) => bar.value ?? 0)))
}

/** Upright bars, for what follows in time. Tables say the same to those who do not see. */
export function Columns(props: Props) {
  const { bars } = props
  const step = 100 / bars.length
  const [top, foot] = [14, 84]
  return (
    <svg className="picture" style={{ height: '11rem', maxWidth: `${4.4 * bars.length}rem` }} aria-hidden="true">
      {bars.map((bar, index) => {
        const tall = toShare(props, bar) * (foot - top)
        const middle = `${(index + 0.5) * step}%`
        return (
          <g key={bar.name} className={bar.isHollow ? 'hollow' : undefined}>
            <rect x={`${(index + 0.2) * step}%`} y={`${foot - tall}%`} width={`${0.6 * step}%`} height={`${tall}%`} />
            <text x={middle} y={`${foot - tall}%`} dy="-0.35em" textAnchor="middle">
              {bar.text}
            </text>
            <text x={middle} y={`${foot}%`} dy="1.35em" textAnchor="middle" className="name">
              {bar.name}
            </text>
          </g>
        )
      })}
      <line x1="0" x2="100%" y1={`${foot}%`} y2={`${foot}%`} />
    </svg>
  )
}

/** Lying bars, for what has long names. */
export function Bars(props: Props) {
  const { bars } = props
  const [from, to] = [30, 86]
  return (
    <svg className="picture" style={{ height: `${2 * bars.length}rem`, maxWidth: '40rem' }} aria-hidden="true">
      {bars.map((bar, index) => {
        const wide = toShare(props, bar) * (to - from)
        const step = 100 / bars.length
        const middle = `${(index + 0.5) * step}%`
        return (
          <g key={bar.name} className={bar.isHollow ? 'hollow' : undefined}>
            <text x={`${from - 1.5}%`} y={middle} dy="0.35em" textAnchor="end" className="name">
              {bar.name}
            </text>
            <rect x={`${from}%`} y={`${(index + 0.2) * step}%`} width={`${wide}%`} height={`${0.6 * step}%`} />
            <text x={`${from + wide + 1.5}%`} y={middle} dy="0.35em">
              {bar.text}
            </text>
          </g>
        )
      })}
      <line x1={`${from}%`} x2={`${from}%`} y1="0" y2="100%" />
    </svg>
  )
}
