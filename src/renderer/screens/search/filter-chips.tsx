import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Facets, type Filter, isFiltering, noFilter } from '../../../core/text/filter.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { listSides, without } from './question.ts'

interface Props {
  readonly filter: Filter
  /** For the words of what is chosen; null while they are not there yet. */
  readonly facets: Facets | null
  setFilter(filter: Filter): void
}

/** What the hits are narrowed to, each to be taken back with one click. */
export function FilterChips({ filter, facets, setFilter }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  if (!isFiltering(filter)) return null
  const labelOf = (side: (typeof listSides)[number], value: number | string) => {
    const known = facets?.[side].find((facet) => facet.value === value)?.label
    if (known !== undefined) return side === 'years' ? t('common.yearOf', { year: known }) : known
    return side === 'branches' ? (branches.find(({ id }) => id === value)?.name ?? String(value)) : String(value)
  }
  const chips = [
    ...listSides.flatMap((side) =>
      filter[side].map((value) => ({
        key: `${side} ${value}`,
        label: labelOf(side, value),
        rest: without(filter, side, value),
      })),
    ),
    ...(filter.from === null
      ? []
      : [{ key: 'from', label: t('search.facet.since', { day: filter.from }), rest: { ...filter, from: null } }]),
    ...(filter.to === null
      ? []
      : [{ key: 'to', label: t('search.facet.until', { day: filter.to }), rest: { ...filter, to: null } }]),
    ...(filter.gapsOn === null
      ? []
      : [{ key: 'gaps', label: t('search.facet.gaps'), rest: { ...filter, gapsOn: null } }]),
  ]
  return (
    <div className="bar slim chips">
      <span className="faint">{t('search.facet.chosen')}</span>
      {chips.map(({ key, label, rest }) => (
        <Tag key={key} closable={{ 'aria-label': t('search.facet.remove', { label }) }} onClose={() => setFilter(rest)}>
          {label}
        </Tag>
      ))}
      <button type="button" className="plain" onClick={() => setFilter(noFilter)}>
        {t('search.facet.clear')}
      </button>
    </div>
  )
}
