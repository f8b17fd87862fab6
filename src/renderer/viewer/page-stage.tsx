import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../core/catalogue/page.ts'
import { findLookedAt, findNear, findPageAt, gap, type Layout, type Turn, wheelZoom } from './layout.ts'
import { PageSheet } from './page-sheet.tsx'

interface Props {
  readonly title: string
  readonly pages: readonly PageSummary[]
  readonly stage: RefObject<HTMLElement | null>
  readonly layout: Layout
  turnOf(pageId: number): Turn
  /** Counts from 1. */
  readonly page: number
  onPage(page: number): void
  /** How wide the page is, as a share of its room. */
  readonly scale: number
  onZoom(zoom: number): void
  readonly query: string
  readonly pieces: readonly string[]
  /** Whose text the pieces are of. Counts from 1. */
  readonly piecesPage: number
  readonly chosen: { readonly pageId: number; readonly at: number } | null
}

/** A line of a page that stays where it is on screen when everything else grows or shrinks. */
interface Anchor {
  readonly index: number
  /** How far down the page, as a share of it. */
  readonly share: number
  /** Pixels below the top of the stage. */
  readonly line: number
}

/** All pages one below the other; only those near are drawn. */
export function PageStage({ stage, layout, page, onPage, scale, onZoom, ...rest }: Props) {
  const { t } = useTranslation()
  const [near, setNear] = useState<readonly [number, number]>([page - 1, page - 1])
  const looked = useRef(page)
  const anchor = useRef<Anchor>({ index: page - 1, share: 0, line: gap })

  const brought = useRef(new WeakSet())
  // A page that is drawn again later does not pull the stage back.
  const bring = useCallback((reason: object, mark: Element, block: ScrollLogicalPosition) => {
    if (brought.current.has(reason)) return
    brought.current.add(reason)
    mark.scrollIntoView({ block, inline: 'nearest' })
  }, [])

  const settle = () => {
    const element = stage.current
    const { index, share, line } = anchor.current
    const placed = layout.pages[index]
    if (!element || !placed) return
    element.scrollTop = placed.top + share * placed.height - line
    if (element.clientHeight > 0) setNear(findNear(layout, element.scrollTop, element.clientHeight))
    else setNear([index, index])
  }
  // Whatever makes pages larger or smaller keeps what one looks at in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is the same for the same layout
  useLayoutEffect(settle, [layout])
  // Someone asked for another page than the one scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page moves the stage
  useLayoutEffect(() => {
    if (page === looked.current) return
    looked.current = page
    anchor.current = { index: page - 1, share: 0, line: gap }
    settle()
  }, [page])

  const follow = () => {
    const element = stage.current
    if (!element || element.clientHeight === 0) return
    const view = { top: element.scrollTop, height: element.clientHeight }
    anchor.current = toAnchor(layout, view.top, view.height / 2)
    const [first, last] = findNear(layout, view.top, view.height)
    setNear((before) => (before[0] === first && before[1] === last ? before : [first, last]))
    const now = findLookedAt(layout, view, looked.current - 1) + 1
    if (now === looked.current) return
    looked.current = now
    onPage(now)
  }

  useEffect(() => {
    const element = stage.current
    if (!element) return
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      anchor.current = toAnchor(layout, element.scrollTop, event.clientY - element.getBoundingClientRect().top)
      onZoom(wheelZoom(scale, event.deltaY))
    }
    // React listens passively, and what is passive cannot keep the window from zooming.
    element.addEventListener('wheel', zoom, { passive: false })
    return () => element.removeEventListener('wheel', zoom)
  }, [stage, layout, scale, onZoom])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="viewer-stage" ref={stage} tabIndex={0} aria-label={t('item.viewer.label')} onScroll={follow}>
      <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
        <Sheets near={near} layout={layout} bring={bring} {...rest} />
      </div>
    </section>
  )
}

interface SheetsProps extends Omit<Props, 'stage' | 'page' | 'onPage' | 'scale' | 'onZoom'> {
  readonly near: readonly [number, number]
  bring(reason: object, mark: Element, block: ScrollLogicalPosition): void
}

function Sheets({ title, pages, layout, near, turnOf, query, pieces, piecesPage, chosen, bring }: SheetsProps) {
  const [first, last] = near
  return pages.slice(first, last + 1).map((page, offset) => {
    const { top = gap, width = 0, height = 0 } = layout.pages[first + offset] ?? {}
    return (
      <div
        key={page.id}
        className="viewer-page"
        style={{ top, left: Math.max(gap, (layout.width - width) / 2), width, height }}
      >
        <PageSheet
          title={title}
          page={page}
          size={{ width, height }}
          turn={turnOf(page.id)}
          query={query}
          {...(first + offset === piecesPage - 1 && { pieces })}
          chosen={chosen?.pageId === page.id ? chosen : null}
          bring={bring}
        />
      </div>
    )
  })
}

function toAnchor(layout: Layout, top: number, line: number): Anchor {
  const index = findPageAt(layout, top + line)
  const placed = layout.pages[index]
  return { index, share: placed ? (top + line - placed.top) / Math.max(1, placed.height) : 0, line }
}
