import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemListQuery } from '../../../core/catalogue/item-list.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { CertificateTable } from '../../certificate/certificate-table.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useAllSchemes, useFiled, useScheme, useTally } from '../../engine/queries.ts'
import { BatchDialog } from '../../item/batch-dialog.tsx'
import { useLongList } from '../../item/use-long-list.ts'
import { usePicked } from '../../item/use-picked.ts'
import { useNavigation } from '../../navigation.tsx'
import { BranchSelect } from '../../scope/branch-select.tsx'
import { YearSelect } from '../../scope/year-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Shelf } from './archive-screen.tsx'
import { BoxList } from './box-list.tsx'
import { ItemList, type ItemListProps } from './item-list.tsx'
import { LineTree } from './line-tree.tsx'

interface Props {
  readonly shelf: Shelf
  setShelf(shelf: Shelf): void
  open(itemId: number): void
}

export function Shelves({ shelf, setShelf, open }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const onlyBranch = branches.length === 1 ? (branches[0]?.id ?? null) : null
  const scheme = useScheme(shelf.year)
  const tally = useTally({ branchId: shelf.branchId, year: shelf.year })
  const { branchId, year } = shelf
  const line = scheme.data?.slots.flatMap((slot) => slot.lines).find((each) => each.code === shelf.line)
  const slot =
    shelf.view === 'boxes'
      ? undefined
      : scheme.data?.slots.find(({ lines }) => lines.some(({ code }) => code === shelf.line))
  const picked = usePicked()
  const [changing, setChanging] = useState<Changing | null>(null)
  const [dragged, setDragged] = useState<readonly number[] | null>(null)
  const years = tally.data?.years ?? []
  const total = tally.data?.lines.reduce((sum, each) => sum + each.items, 0) ?? 0
  return (
    <div className="screen">
      <div className="bar">
        <BranchSelect value={shelf.branchId} onChange={(chosen) => setShelf({ ...shelf, branchId: chosen })} />
        <YearSelect years={years} value={shelf.year} onChange={(chosen) => setShelf({ ...shelf, year: chosen })} />
        <Segmented<Shelf['view']>
          aria-label={t('archive.view.label')}
          value={shelf.view}
          onChange={(view) => setShelf({ ...shelf, view })}
          options={(['lines', 'boxes'] as const).map((value) => ({ value, label: t(`archive.view.${value}`) }))}
        />
        {scheme.data && (
          <span className="faint one-line" title={scheme.data.note}>
            {scheme.data.note || scheme.data.title}
          </span>
        )}
      </div>
      <div className="panes">
        {shelf.view === 'lines' && (
          <nav className="pane" style={{ width: 300 }} aria-label={t('archive.tree')}>
            <Answer query={scheme}>
              {(known) => (
                <LineTree
                  scheme={known}
                  counts={tally.data ? new Map(tally.data.lines.map(({ code, items: count }) => [code, count])) : null}
                  line={line?.code ?? null}
                  choose={(code) => {
                    picked.set([])
                    setShelf({ ...shelf, line: code })
                  }}
                  drop={dragged && ((code) => setChanging({ ids: dragged, line: code }))}
                />
              )}
            </Answer>
          </nav>
        )}
        <div className="pane grow">
          {slot?.kind === 'certificate' && <CertificateTable branchId={branchId ?? onlyBranch} slot={slot} />}
          {shelf.view === 'boxes' ? (
            <Boxes branchId={branchId} year={year} count={total} open={open} />
          ) : (
            <FiledList
              branchId={branchId}
              year={year}
              line={shelf.line}
              picked={picked}
              open={open}
              change={(ids) => setChanging({ ids, line: null })}
              drag={setDragged}
            />
          )}
        </div>
      </div>
      {changing && (
        <BatchDialog
          ids={changing.ids}
          line={changing.line}
          isFiled
          close={() => setChanging(null)}
          onDone={() => picked.set([])}
        />
      )}
    </div>
  )
}

interface Changing {
  readonly ids: readonly number[]
  /** The line they were dropped on. */
  readonly line: string | null
}

type FiledListProps = Pick<Shelf, 'branchId' | 'year' | 'line'> &
  Pick<ItemListProps, 'picked' | 'open' | 'change' | 'drag'>

/** Apart from the tree, which while the list is scrolled stays as it is. */
function FiledList({ branchId, year, line, ...rest }: FiledListProps) {
  const [order, setOrder] = useState(usualOrder)
  const query: ItemListQuery = { state: 'filed', branchId, year, line, ...order }
  const { answer, list } = useLongList(query)
  const schemes = useAllSchemes()
  return (
    <Answer query={answer}>
      {({ total }) =>
        total === 0 ? (
          <Nothing />
        ) : (
          <ItemList
            key={JSON.stringify([branchId, year, line])}
            list={list}
            query={query}
            setQuery={({ order: by, isDescending, groupBy }) => setOrder({ order: by, isDescending, groupBy })}
            schemes={schemes.data ?? none}
            {...rest}
          />
        )
      }
    </Answer>
  )
}

const none: readonly StoredScheme[] = []
const usualOrder: Pick<ItemListQuery, 'order' | 'isDescending' | 'groupBy'> = {
  order: 'code',
  isDescending: false,
  groupBy: 'none',
}

/** Boxes are made of all that is in them: of more than this, only those of one year are. */
const mostInBoxes = 5000

interface BoxesProps extends Pick<Shelf, 'branchId' | 'year'>, Pick<Props, 'open'> {
  readonly count: number
}

function Boxes({ count, ...rest }: BoxesProps) {
  const { t } = useTranslation()
  if (rest.year === null && count > mostInBoxes) {
    return <EmptyState title={t('archive.manyBoxes')} next={t('archive.manyBoxesNext')} />
  }
  return <FewBoxes {...rest} />
}

function FewBoxes({ branchId, year, open }: Omit<BoxesProps, 'count'>) {
  const items = useFiled({ branchId, year, lineId: null })
  return (
    <Answer query={items}>
      {(list) =>
        list.length === 0 ? <Nothing /> : <BoxList items={list} branchId={branchId} year={year} open={open} />
      }
    </Answer>
  )
}

function Nothing() {
  const { t } = useTranslation()
  const { go } = useNavigation()
  return (
    <EmptyState title={t('archive.empty')} next={t('archive.emptyNext')}>
      <Button type="primary" onClick={() => go({ to: { screen: 'inbox' } })}>
        {t('archive.toInbox')}
      </Button>
    </EmptyState>
  )
}
