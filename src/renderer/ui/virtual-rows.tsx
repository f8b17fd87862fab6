// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are put, which a table's cannot
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useSize } from './use-size.ts'
import './virtual-rows.css'

interface Props {
  readonly label: string
  readonly count: number
  /** In pixels; every row is as high. */
  readonly rowHeight: number
  /** As a length of CSS; in a narrower place the list scrolls sideways, with its head. */
  readonly leastWidth?: string
  /** The row with the cursor. */
  readonly at: number
  go(row: number, event: KeyboardEvent): void
  /** Keys beside those that move the cursor; true where something was done. */
  press?(event: KeyboardEvent): boolean
  /** Which rows are drawn; the last one is included. */
  onShown(first: number, last: number): void
  /** Stands still above the rows. */
  readonly head?: ReactNode
  readonly row: (row: number, id: string) => ReactNode
}

/** Rows drawn beyond those in sight, so that scrolling never comes to a blank. */
const spare = 14
/** The room of a list that is not laid out. */
const unknownHeight = 600

/** A list of any length, of which only the rows in sight are drawn. One stop for Tab; arrows move its cursor. */
export function VirtualRows({ label, count, rowHeight, leastWidth, at, go, press, onShown, head, row }: Props) {
  const name = useId()
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const height = size.height || unknownHeight
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - spare)
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare) - 1
  useEffect(() => onShown(first, last), [onShown, first, last])

  const looked = useRef(at)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || looked.current === at) return
    looked.current = at
    const place = at * rowHeight
    if (place < element.scrollTop) element.scrollTop = place
    else if (place + rowHeight > element.scrollTop + height) element.scrollTop = place + rowHeight - height
  }, [at, rowHeight, height])

  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1)
    const to = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['PageDown', at + page],
      ['PageUp', at - page],
      ['Home', 0],
      ['End', count - 1],
    ]).get(event.key)
    if (event.target !== event.currentTarget) return
    if (to !== undefined) go(Math.min(count - 1, Math.max(0, to)), event)
    else if (!press?.(event)) return
    event.preventDefault()
  }
  // Steps of several rows: most scrolling then draws nothing anew.
  const step = rowHeight * Math.floor(spare / 2)
  // Rows that come into sight take over the elements of those that left it: else each step leaves hundreds behind.
  const places = Math.ceil(height / rowHeight) + 2 * spare + 2
  return (
    <div className="virtual">
      <div className="virtual-columns" style={{ minWidth: leastWidth }}>
        {head}
        <div
          ref={frame}
          className="virtual-frame"
          role="grid"
          aria-label={label}
          aria-rowcount={count}
          aria-activedescendant={at >= first && at <= last ? `${name}${at}` : undefined}
          tabIndex={0}
          onScroll={({ currentTarget }) => {
            const { scrollTop } = currentTarget
            if (Math.abs(scrollTop - top) < step && scrollTop !== 0) return
            // What has the focus in a row would keep it for another one.
            if (currentTarget.contains(document.activeElement)) currentTarget.focus({ preventScroll: true })
            setTop(scrollTop)
          }}
          onKeyDown={move}
        >
          <div className="virtual-whole" style={{ height: count * rowHeight }}>
            {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
              const each = first + index
              return (
                <div key={each % places} className="virtual-row" style={{ top: each * rowHeight, height: rowHeight }}>
                  {row(each, `${name}${each}`)}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
