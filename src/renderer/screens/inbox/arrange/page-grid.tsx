import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toRuns } from '../../../../core/arranging/draft.ts'
import { toGridAct } from './grid-keys.ts'
import { PageTile } from './page-tile.tsx'
import type { Sources } from './use-sources.ts'
import type { Table } from './use-table.ts'

interface Props {
  readonly sources: Sources
  readonly table: Table
}

/** All pages small, in their order; where an item begins there is a heading. Worked by mouse or by keys. */
export function PageGrid({ sources, table }: Props) {
  const { t } = useTranslation()
  const { draft, at, chosen, held } = table
  const grid = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const runs = toRuns(draft)
  const heads = new Map(runs.map((run, index) => [run[0]?.pageId, { number: index + 1, count: run.length }]))
  const cursor = draft[at]?.pageId
  useEffect(() => {
    const tile = grid.current?.querySelector<HTMLElement>(`[data-page="${cursor}"]`)
    if (grid.current?.contains(document.activeElement)) tile?.focus()
    tile?.scrollIntoView({ block: 'nearest' })
  }, [cursor])

  const press = (event: KeyboardEvent) => {
    const act = toGridAct(event, table)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const drop = () => {
    if (dragged !== null && target !== null) {
      const from = draft.findIndex(({ pageId }) => pageId === dragged)
      table.place(dragged, target > from ? target - 1 : target)
    }
    setDragged(null)
    setTarget(null)
  }

  return (
    <div
      ref={grid}
      className="arrange-grid"
      role="listbox"
      aria-multiselectable
      aria-label={t('arrange.pages')}
      tabIndex={-1}
      onKeyDown={press}
    >
      {draft.map((leaf, index) => {
        const head = heads.get(leaf.pageId)
        const page = sources.pages.get(leaf.pageId)
        return (
          page && (
            <PageTile
              key={leaf.pageId}
              leaf={leaf}
              page={page}
              known={sources.known.get(leaf.pageId) ?? { isBlank: false, begins: false }}
              number={index + 1}
              isCursor={index === at}
              isHeld={held.has(leaf.pageId) && (chosen.size > 0 || index === at)}
              isTarget={target === index}
              head={head ? t('arrange.item', head) : null}
              choose={(how) => table.go(index, how)}
              drag={{
                start: () => setDragged(leaf.pageId),
                over: (isAfter) => dragged !== null && setTarget(isAfter ? index + 1 : index),
                drop,
              }}
            />
          )
        )
      })}
    </div>
  )
}
