import './on-paper.css'
import { type ReactNode, type Ref, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../core/failure.ts'
import type { Paper } from '../../core/host-api.ts'
import { useEngine } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'

/** A page for paper: its size in points, what is drawn on it, in points too, and its name. */
export interface PaperPage extends Paper {
  readonly drawn: ReactNode
  readonly label: string
}

/**
 * Puts pages on paper. They stand in the document for as long as that takes, seen by the printer alone: `sheets` is to be
 * rendered by whoever prints.
 */
export function usePrinting(): {
  readonly sheets: ReactNode
  readonly isBusy: boolean
  /** Whether it went to a printer. */
  print(pages: readonly PaperPage[]): Promise<boolean>
  savePdf(pages: readonly PaperPage[], name: string): Promise<void>
} {
  const { t } = useTranslation()
  const { host } = useEngine()
  const tell = useTell()
  const [pages, setPages] = useState<readonly PaperPage[] | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const onPaper = async <Value,>(given: readonly PaperPage[], act: (paper: Paper) => Promise<Value>) => {
    const [first] = given
    if (!first) return null
    flushSync(() => setPages(given))
    const done = await tell.attempt(async () => {
      await allShown(place.current).catch((cause: unknown) => {
        throw new Failure('unreadable', t('print.broken'), undefined, { cause })
      })
      return act({ width: first.width, height: first.height })
    })
    setPages(null)
    return done
  }
  return {
    sheets: pages && createPortal(<Sheets pages={pages} place={place} />, document.body),
    isBusy: pages !== null,
    async print(given) {
      const done = await onPaper(given, (paper) => host.print(paper))
      const isPrinted = done?.isPrinted === true
      if (isPrinted) tell.done(t('print.sent', { count: given.length }))
      return isPrinted
    },
    async savePdf(given, name) {
      const done = await onPaper(given, () => host.savePdf({ name }))
      if (done?.path) tell.done(t('print.saved', { path: done.path }))
    },
  }
}

function Sheets({ pages, place }: { readonly pages: readonly PaperPage[]; readonly place: Ref<HTMLDivElement> }) {
  const [first] = pages
  return (
    <div className="on-paper" ref={place} aria-hidden="true">
      <style>{first && `@page { size: ${first.width}pt ${first.height}pt; margin: 0 }`}</style>
      {pages.map(({ width, height, drawn, label }) => (
        <svg
          key={label}
          aria-hidden="true"
          width={`${width}pt`}
          height={`${height - 0.5}pt`}
          viewBox={`0 0 ${width} ${height}`}
        >
          {drawn}
        </svg>
      ))}
    </div>
  )
}

/** Waits for the font and every picture; fails where one cannot be had: nobody would notice a blank page in a stack. */
async function allShown(place: HTMLElement | null): Promise<void> {
  const pictures = [...(place?.querySelectorAll('image') ?? [])]
  const loaded = pictures.map((picture) => {
    const image = new Image()
    image.src = picture.getAttribute('href') ?? ''
    return image.decode()
  })
  await Promise.all([document.fonts?.load('10px "On paper"'), ...loaded])
}
