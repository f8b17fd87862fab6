import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Answer } from '../../engine/answer.tsx'
import { useFiled, useScheme, useTally } from '../../engine/queries.ts'
import { useNavigation } from '../../navigation.tsx'
import { BranchSelect } from '../../scope/branch-select.tsx'
import { YearSelect } from '../../scope/year-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Shelf } from './archive-screen.tsx'
import { ItemTable } from './item-table.tsx'
import { LineTree } from './line-tree.tsx'

interface Props {
  readonly shelf: Shelf
  setShelf(shelf: Shelf): void
  open(itemId: number): void
}

export function Shelves({ shelf, setShelf, open }: Props) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const scheme = useScheme(shelf.year)
  const tally = useTally({ branchId: shelf.branchId, year: shelf.year })
  const items = useFiled(shelf)
  const years = tally.data?.years ?? []
  return (
    <div className="screen">
      <div className="bar">
        <BranchSelect value={shelf.branchId} onChange={(branchId) => setShelf({ ...shelf, branchId })} />
        <YearSelect years={years} value={shelf.year} onChange={(year) => setShelf({ ...shelf, year })} />
        {scheme.data && (
          <span className="faint one-line" title={scheme.data.note}>
            {scheme.data.note || scheme.data.title}
          </span>
        )}
      </div>
      <div className="panes">
        <nav className="pane" style={{ width: 300 }} aria-label={t('archive.tree')}>
          <Answer query={scheme}>
            {(known) => (
              <LineTree
                scheme={known}
                counts={new Map(tally.data?.lines.map(({ code, items: count }) => [code, count]))}
                lineId={shelf.lineId}
                choose={(lineId) => setShelf({ ...shelf, lineId })}
              />
            )}
          </Answer>
        </nav>
        <div className="pane grow">
          <Answer query={items}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState title={t('archive.empty')} next={t('archive.emptyNext')}>
                  <Button type="primary" onClick={() => go({ to: { screen: 'inbox' } })}>
                    {t('archive.toInbox')}
                  </Button>
                </EmptyState>
              ) : (
                <ItemTable items={list} open={open} />
              )
            }
          </Answer>
        </div>
      </div>
    </div>
  )
}
