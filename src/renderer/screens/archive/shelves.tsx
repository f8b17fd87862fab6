import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { CertificateTable } from '../../certificate/certificate-table.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useFiled, useScheme, useTally } from '../../engine/queries.ts'
import { useNavigation } from '../../navigation.tsx'
import { BranchSelect } from '../../scope/branch-select.tsx'
import { YearSelect } from '../../scope/year-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Shelf } from './archive-screen.tsx'
import { BoxList } from './box-list.tsx'
import { ItemTable } from './item-table.tsx'
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
  const { go } = useNavigation()
  const scheme = useScheme(shelf.year)
  const tally = useTally({ branchId: shelf.branchId, year: shelf.year })
  const { branchId, year } = shelf
  const line = scheme.data?.slots.flatMap((slot) => slot.lines).find((each) => each.code === shelf.line)
  const slot =
    shelf.view === 'boxes'
      ? undefined
      : scheme.data?.slots.find(({ lines }) => lines.some(({ code }) => code === shelf.line))
  const items = useFiled({ branchId, year, lineId: shelf.view === 'boxes' ? null : (line?.id ?? null) })
  const years = tally.data?.years ?? []
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
                  counts={new Map(tally.data?.lines.map(({ code, items: count }) => [code, count]))}
                  line={line?.code ?? null}
                  choose={(code) => setShelf({ ...shelf, line: code })}
                />
              )}
            </Answer>
          </nav>
        )}
        <div className="pane grow">
          {slot?.kind === 'certificate' && <CertificateTable branchId={branchId ?? onlyBranch} slot={slot} />}
          <Answer query={items}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState title={t('archive.empty')} next={t('archive.emptyNext')}>
                  <Button type="primary" onClick={() => go({ to: { screen: 'inbox' } })}>
                    {t('archive.toInbox')}
                  </Button>
                </EmptyState>
              ) : shelf.view === 'boxes' ? (
                <BoxList items={list} branchId={branchId} year={year} open={open} />
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
