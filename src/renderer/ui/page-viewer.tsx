import { ExclamationCircleOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import './page-viewer.css'
import { type Box, type Size, toShownSize, type Zoom } from './zoom.ts'

export interface ViewerWords {
  readonly label: string
  readonly previous: string
  readonly next: string
  readonly position: string
  readonly zoom: string
  readonly fit: string
  readonly width: string
  readonly full: string
  readonly alt: string
  readonly broken: string
}

interface Props {
  readonly words: ViewerWords
  readonly source: string
  readonly page: number
  readonly pageCount: number
  onPage(page: number): void
  /** What to look at in this page. */
  readonly notes?: readonly string[]
  /** Places to mark, as fractions of the image. */
  readonly marks?: readonly Box[]
}

/** Shows one page image with its neighbours a key away, and places marked on it. */
export function PageViewer({ words, source, page, pageCount, onPage, notes = [], marks = [] }: Props) {
  const stage = useRef<HTMLElement>(null)
  const room = useSize(stage)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [loaded, setLoaded] = useState<{ source: string; size: Size | null } | null>(null)
  const image = loaded?.source === source ? loaded.size : undefined
  const shown = image ? toShownSize(image, room, zoom) : null
  const height = shown?.height ?? 0
  const firstTop = marks[0]?.[1] ?? 0

  // A mark far down a page that does not fit would otherwise be out of sight.
  useEffect(() => {
    stage.current?.scrollTo({ top: Math.max(0, firstTop * height - room.height / 3) })
  }, [firstTop, height, room.height])

  const turn = (event: KeyboardEvent) => {
    if (event.key === 'PageDown' && page < pageCount) onPage(page + 1)
    else if (event.key === 'PageUp' && page > 1) onPage(page - 1)
    else return
    event.preventDefault()
  }

  return (
    <section className="viewer" aria-label={words.label} onKeyDown={turn}>
      <div className="viewer-bar">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={words.previous}
          title={words.previous}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <span aria-live="polite">{words.position}</span>
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={words.next}
          title={words.next}
          disabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
        />
        <Segmented<Zoom>
          className="push"
          aria-label={words.zoom}
          value={zoom}
          onChange={setZoom}
          options={[
            { value: 'fit', label: words.fit },
            { value: 'width', label: words.width },
            { value: 'full', label: words.full },
          ]}
        />
      </div>
      {notes.length > 0 && (
        <ul className="viewer-notes">
          {notes.map((note) => (
            <li key={note}>
              <ExclamationCircleOutlined aria-hidden /> {note}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="viewer-stage" ref={stage} tabIndex={0} aria-label={words.label}>
        {image === null && <Alert type="warning" showIcon title={words.broken} />}
        <div className="viewer-page" style={shown ?? { width: 0, height: 0 }} hidden={image === null}>
          <img
            key={source}
            src={source}
            alt={words.alt}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setLoaded({ source, size: { width: naturalWidth, height: naturalHeight } })
            }
            onError={() => setLoaded({ source, size: null })}
          />
          {marks.map(([x, y, width, height]) => (
            <div
              key={`${x},${y}`}
              className="viewer-mark"
              style={{
                left: `${x * 100}%`,
                top: `${y * 100}%`,
                width: `${width * 100}%`,
                height: `${height * 100}%`,
              }}
            />
          ))}
        </div>
      </section>
    </section>
  )
}

/** The inner size of an element, followed while it changes. */
function useSize(element: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
