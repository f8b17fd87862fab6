import { Alert } from 'antd'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../core/catalogue/page.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { usePageText } from '../engine/queries.ts'
import { useLater } from '../ui/use-later.ts'
import { type Size, type Turn, turned } from './layout.ts'
import { findPieces, findQuery } from './marks.ts'
import './page-sheet.css'
import { TextLayer } from './text-layer.tsx'

interface Props {
  /** Title of the item, for those who do not see the image. */
  readonly title: string
  readonly page: PageSummary
  /** In pixels of the screen, as it is shown. */
  readonly size: Size
  readonly turn?: Turn
  /** Words to mark. */
  readonly query?: string
  /** Pieces of the page's text to mark as they stand. */
  readonly pieces?: readonly string[]
  /** Which of the query's marks is the one looked at. */
  readonly chosen?: { readonly at: number } | null
  /** Brings a mark into sight, once for each `reason`. */
  bring?(reason: object, mark: Element, block: ScrollLogicalPosition): void
}

const noPieces: readonly string[] = []

/** A page flung past while scrolling is not drawn. */
const pause = 80

/** One page: its image, marks on it, and its text over it to select and copy. */
export function PageSheet({ title, page, size, turn = 0, query = '', pieces = noPieces, chosen = null, bring }: Props) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const isReady = useLater(pause)
  const [image, setImage] = useState<'coming' | 'there' | 'broken'>('coming')
  const text = usePageText(isReady ? page.id : null).data
  const marks = useMemo(() => (text && query !== '' ? findQuery(text, query) : []), [text, query])
  const sources = useMemo(() => (text ? findPieces(text, pieces) : []), [text, pieces])
  const firstSource = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sources.length > 0 && firstSource.current) bring?.(pieces, firstSource.current, 'nearest')
  }, [sources, pieces, bring])
  const upright = turned(size, turn)
  if (image === 'broken') return <Alert type="warning" showIcon title={t('item.viewer.broken')} />
  return (
    <div className="sheet-page" style={{ ...upright, transform: toTransform(size, turn) }}>
      {isReady && (
        <img
          // The catalogue's name keeps pages of two catalogues apart in the window's cache.
          src={`app://ledger/page/${page.id}?of=${uuid}`}
          alt={t('item.viewer.alt', { title, page: page.page })}
          draggable={false}
          onLoad={() => setImage('there')}
          onError={() => setImage('broken')}
        />
      )}
      {/* White paper alone would pass for a blank page. */}
      {image === 'coming' && <span className="sheet-coming">{t('common.loading')}</span>}
      {marks.flatMap(({ at, boxes }) =>
        boxes.map((box) => (
          <MarkBox key={`${at} ${box.join()}`} box={box} chosen={at === chosen?.at ? chosen : null} bring={bring} />
        )),
      )}
      {sources.map((box, index) => (
        <div
          key={box.join()}
          ref={index === 0 ? firstSource : null}
          className="sheet-mark source"
          style={toStyle(box)}
        />
      ))}
      {text && <TextLayer text={text} size={upright} />}
    </div>
  )
}

type Box = readonly [number, number, number, number]

function MarkBox({
  box,
  chosen,
  bring,
}: {
  readonly box: Box
  readonly chosen: object | null
  readonly bring: Props['bring']
}) {
  const element = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time one goes there, not whenever something else changes
  useEffect(() => {
    if (chosen && element.current) bring?.(chosen, element.current, 'center')
  }, [chosen])
  return <div ref={element} className={chosen ? 'sheet-mark chosen' : 'sheet-mark'} style={toStyle(box)} />
}

function toStyle([x, y, width, height]: Box): CSSProperties {
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }
}

/** Turns an upright page about its corner so that it fills `size`. */
function toTransform({ width, height }: Size, turn: Turn): string {
  const [x, y] = [turn === 1 || turn === 2 ? width : 0, turn === 2 || turn === 3 ? height : 0]
  return `translate(${x}px, ${y}px) rotate(${turn * 90}deg)`
}
