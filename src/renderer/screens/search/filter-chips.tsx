import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActivityKind } from '../../../core/catalogue/activity.ts'
import { type Filter, isFiltering, noFilter } from '../../../core/text/filter.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useScheme } from '../../engine/queries.ts'
import { listSides, without } from './question.ts'

interface Props {
  readonly filter: Filter
  setFilter(filter: Filter): void
}

/** What the hits are narrowed to, each to be taken back with one click. */
export function FilterChips({ filter, setFilter }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const scheme = useScheme().data
  if (!isFiltering(filter)) return null
  const labelOf = (side: (typeof listSides)[number], value: number | string) => {
    if (side === 'years') return t('common.yearOf', { year: value })
    const titles = {
      branches: branches.map(({ id, name }) => [id, name] as const),
      slots: toTitles(scheme?.slots),
      lines: toTitles(scheme?.slots.flatMap(({ lines }) => lines)),
      kinds: ActivityKind.options.map((kind) => [kind, t(`common.activity.${kind}`)] as const),
      retentions: toTitles(scheme?.retentions),
    }
    return new Map<number | string, string>(titles[side]).get(value) ?? String(value)
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

function toTitles(
  parts: readonly { readonly code: string; readonly title: string }[] = [],
): readonly (readonly [string, string])[] {
  return parts.map(({ code, title }) => [code, title])
}
