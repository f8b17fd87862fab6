import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toDraft, toParts, toRuns } from '../../../../core/arranging/draft.ts'
import { type Cut, cutDraft } from '../../../../core/arranging/suggest-cut.ts'
import { Answer } from '../../../engine/answer.tsx'
import { useClient } from '../../../engine/engine-context.tsx'
import { useTell } from '../../../engine/use-tell.ts'
import { turned } from '../../../viewer/layout.ts'
import { PageSheet } from '../../../viewer/page-sheet.tsx'
import { ArrangeBar } from './arrange-bar.tsx'
import { PageGrid } from './page-grid.tsx'
import { type Sources, useSources } from './use-sources.ts'
import { useTable } from './use-table.ts'
import './arrange.css'

interface Props {
  readonly itemIds: readonly number[]
  /** Where it is cut from the start; null: not at all. */
  readonly cut: Cut | null
  close(): void
  /** `itemIds`: what came of it. */
  onDone(itemIds: readonly number[]): void
}

/** The pages of scans on a table: what makes an item, in which order, which way up. */
export function ArrangeDesk({ itemIds, ...rest }: Props) {
  const sources = useSources(itemIds)
  return <Answer query={sources}>{(found) => <Desk sources={found} {...rest} />}</Answer>
}

function Desk({ sources, cut, close, onDone }: Omit<Props, 'itemIds'> & { readonly sources: Sources }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const start = toDraft(sources.items)
  const table = useTable(cut === null ? start : cutDraft(start, sources.known, cut))
  const [isBusy, setBusy] = useState(false)
  const runs = toRuns(table.draft)
  const aside = table.draft.filter(({ isAside }) => isAside).length
  const apply = async () => {
    if (isBusy) return
    setBusy(true)
    const made = await tell.attempt(() => client.scans.arrange({ parts: toParts(table.draft) }))
    setBusy(false)
    if (!made) return
    tell.done(t('arrange.done', { count: made.itemIds.length }))
    onDone(made.itemIds)
  }
  const leaf = table.draft[table.at]
  const page = leaf && sources.pages.get(leaf.pageId)
  const size = page && leaf ? toPreview(turned(page, leaf.turn)) : null
  return (
    <section className="screen" aria-label={t('arrange.title')}>
      <ArrangeBar sources={sources} table={table} reset={() => table.put(start)} />
      {sources.unread > 0 && <Alert banner type="info" title={t('arrange.unread', { count: sources.unread })} />}
      <div className="panes">
        <div className="pane grow">
          <PageGrid sources={sources} table={table} />
        </div>
        <aside className="pane arrange-preview" aria-label={t('arrange.preview')}>
          {page && leaf && size && (
            <PageSheet key={page.id} title={sources.items[0]?.title ?? ''} page={page} size={size} turn={leaf.turn} />
          )}
        </aside>
      </div>
      <footer className="bar arrange-foot">
        <div>
          <strong role="status">
            {runs.length === 0
              ? t('arrange.nothingKept')
              : t(aside === 0 ? 'arrange.result' : 'arrange.resultAside', { count: runs.length, aside })}
          </strong>
          <div className="faint">{t('arrange.note')}</div>
          <div className="faint">{t('arrange.keys')}</div>
        </div>
        <Button className="push" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="primary" loading={isBusy} disabled={runs.length === 0} onClick={() => void apply()}>
          {t('arrange.apply')}
        </Button>
      </footer>
    </section>
  )
}

/** A page as large as the room beside the grid. */
function toPreview({ width, height }: { readonly width: number; readonly height: number }) {
  const room = { width: 380, height: 500 }
  const scale = Math.min(room.width / width, room.height / height)
  return { width: width * scale, height: height * scale }
}
