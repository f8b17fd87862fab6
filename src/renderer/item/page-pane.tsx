import type { InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useSize } from '../ui/use-size.ts'
import { FindPanel } from '../viewer/find-panel.tsx'
import { gap, layOut, stepZoom, type Turn, turned, type Zoom } from '../viewer/layout.ts'
import { PageNotes } from '../viewer/page-notes.tsx'
import { PageStage } from '../viewer/page-stage.tsx'
import { Thumbnails } from '../viewer/thumbnails.tsx'
import { useFind } from '../viewer/use-find.ts'
import { useTurns } from '../viewer/use-turns.ts'
import '../viewer/viewer.css'
import { type Side, ViewerBar } from '../viewer/viewer-bar.tsx'
import { PageText } from './page-text.tsx'

interface Props {
  readonly item: Item
  /** The page looked at. Counts from 1. */
  readonly page: number
  onPage(page: number): void
  /** Words to mark on the images, and to go through. */
  readonly query?: string
  /** Pieces of a page's text to mark, and of which page. */
  readonly pieces?: readonly string[]
  readonly piecesPage?: number
  /** What can stand beside the pages. */
  readonly sides?: readonly Side[]
  /** What does at first. */
  readonly side?: Side | null
  /** Where F3 goes on from the item's last hit, and back from its first; without it, round again. */
  leave?(direction: 1 | -1): void
  /** Whether one came backwards, to the last hit. */
  readonly isFromEnd?: boolean
}

const allSides: readonly Side[] = ['thumbnails', 'text', 'find']
const none: readonly string[] = []

/** The pages of an item one below the other, to be looked at, searched and copied from. */
export function PagePane(props: Props) {
  const { t } = useTranslation()
  if (props.item.pages.length === 0) return <EmptyState title={t('item.viewer.none')} next={t('item.viewer.broken')} />
  return <Viewer {...props} />
}

function Viewer({
  item,
  page,
  onPage,
  query = '',
  pieces = none,
  piecesPage = 1,
  sides = allSides,
  side: first = null,
  ...way
}: Props) {
  const { t } = useTranslation()
  const stage = useRef<HTMLElement>(null)
  const field = useRef<InputRef>(null)
  const room = useSize(stage)
  const [zoom, setZoom] = useState<Zoom>('width')
  const { turnOf, turn: turnPage } = useTurns(item)
  const [side, setSide] = useState(first)
  const finding = useFind(item.id, query, { page, onPage, ...way })
  const turns = useSteady(item.pages.map(({ id }) => turnOf(id)))
  const layout = useMemo(
    () =>
      layOut(
        item.pages.map((each, index) => turned(each, turns[index] ?? 0)),
        room,
        zoom,
      ),
    [item.pages, turns, room, zoom],
  )
  const shown = item.pages[page - 1]
  const scale = (layout.pages[page - 1]?.width ?? 0) / Math.max(1, room.width - 2 * gap)
  const step = (direction: 1 | -1) => setZoom(stepZoom(scale, direction))
  const turn = () => {
    if (shown) turnPage(shown.id)
  }
  const goTo = (to: number) => {
    if (to >= 1 && to <= item.pages.length) onPage(to)
  }
  const find = () => {
    setSide('find')
    field.current?.focus({ cursor: 'all' })
  }
  useKeys({ F3: finding.step, find: sides.includes('find') ? find : null })
  // The field is there once its panel is.
  useEffect(() => {
    if (side === 'find') field.current?.focus({ cursor: 'all' })
  }, [side])

  const keys = new Map<string, () => void>([
    ['PageDown', () => goTo(page + 1)],
    ['PageUp', () => goTo(page - 1)],
    ['+', () => step(1)],
    ['=', () => step(1)],
    ['-', () => step(-1)],
    ['0', () => setZoom('width')],
    ['9', () => setZoom('page')],
    ['r', turn],
  ])
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const act = keys.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <section className="viewer" aria-label={t('item.viewer.label')} onKeyDown={press}>
      <ViewerBar
        sides={sides}
        side={side}
        onSide={setSide}
        page={page}
        pageCount={item.pages.length}
        onPage={goTo}
        zoom={zoom}
        onZoom={setZoom}
        onZoomStep={step}
        onTurn={turn}
      />
      <div className="viewer-body">
        {side !== null && (
          <aside className={`viewer-side ${side}`} aria-label={t(`item.viewer.side.${side}`)}>
            {side === 'thumbnails' && <Thumbnails pages={item.pages} page={page} onPage={onPage} />}
            {side === 'text' && <PageText page={shown} />}
            {side === 'find' && <FindPanel finding={finding} field={field} />}
          </aside>
        )}
        <PageStage
          title={item.title}
          pages={item.pages}
          stage={stage}
          layout={layout}
          turnOf={turnOf}
          page={page}
          onPage={onPage}
          scale={scale}
          onZoom={setZoom}
          query={finding.query}
          pieces={pieces}
          piecesPage={piecesPage}
          chosen={finding.chosen}
        />
      </div>
      <PageNotes page={shown} />
    </section>
  )
}

/** The same array as long as it says the same. */
function useSteady(turns: readonly Turn[]): readonly Turn[] {
  const [steady, setSteady] = useState(turns)
  if (turns.join() === steady.join()) return steady
  setSteady(turns)
  return turns
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role="combobox"]') !== null
}

/** F3 and Ctrl+F are for the pages wherever in the window one is. */
function useKeys({ F3, find }: { F3(direction: 1 | -1): void; readonly find: (() => void) | null }): void {
  const act = useRef({ F3, find })
  useEffect(() => {
    act.current = { F3, find }
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (event.key === 'F3') act.current.F3(event.shiftKey ? -1 : 1)
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f' && act.current.find)
        act.current.find()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
