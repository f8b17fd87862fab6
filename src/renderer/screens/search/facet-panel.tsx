import { useTranslation } from 'react-i18next'
import type { Facets, Filter } from '../../../core/text/filter.ts'
import { DayInput } from '../../day/day-input.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { FacetList } from './facet-list.tsx'
import { type ListSide, toggle } from './question.ts'

interface Props {
  readonly facets: Facets
  /** Whether these are still the counts of the question before. */
  readonly isOld: boolean
  readonly filter: Filter
  setFilter(filter: Filter): void
}

/** What the hits can be narrowed to, with counts. */
export function FacetPanel({ facets, isOld, filter, setFilter }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const today = useToday()
  const list = <Side extends ListSide>(side: Side, values: readonly Facet<Side>[]) => (
    <FacetList<Filter[Side][number]>
      title={t(`search.facet.${side}`)}
      facets={values}
      chosen={filter[side]}
      toggle={(value) => setFilter(toggle(filter, side, value))}
    />
  )
  return (
    <aside className="pane facet-panel" aria-label={t('search.facet.label')} aria-busy={isOld}>
      {branches.length > 1 && list('branches', facets.branches)}
      {list('years', facets.years)}
      {list('slots', facets.slots)}
      {(filter.slots.length > 0 || filter.lines.length > 0) && list('lines', facets.lines)}
      {list(
        'kinds',
        facets.kinds.map((each) => ({ ...each, label: t(`common.activity.${each.value}`) })),
      )}
      {list('retentions', facets.retentions)}
      <section className="facets">
        <h3>{t('search.facet.days')}</h3>
        <div style={{ display: 'grid', gap: 6, paddingInline: 12 }}>
          <DayInput
            value={filter.from}
            placeholder={t('search.facet.from')}
            aria-label={t('search.facet.from')}
            onChange={(from) => setFilter({ ...filter, from })}
          />
          <DayInput
            value={filter.to}
            placeholder={t('search.facet.to')}
            aria-label={t('search.facet.to')}
            onChange={(to) => setFilter({ ...filter, to })}
          />
        </div>
      </section>
      <section className="facets">
        <h3>{t('search.facet.check')}</h3>
        <button
          type="button"
          className="row facet"
          aria-pressed={filter.gapsOn !== null}
          onClick={() => setFilter({ ...filter, gapsOn: filter.gapsOn === null ? today : null })}
        >
          <span className="facet-name">{t('search.facet.gaps')}</span>
          <span className="faint">{facets.gaps}</span>
        </button>
      </section>
    </aside>
  )
}

type Facet<Side extends ListSide> = {
  readonly value: Filter[Side][number]
  readonly label: string
  readonly count: number
}
