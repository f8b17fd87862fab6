import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props<Value> {
  readonly title: string
  readonly facets: readonly { readonly value: Value; readonly label: string; readonly count: number }[]
  readonly chosen: readonly Value[]
  toggle(value: Value): void
}

/** So many are shown until more are asked for. */
const few = 6

/** The values of one side that hits can be narrowed to, with the pages each has. */
export function FacetList<Value extends number | string>({ title, facets, chosen, toggle }: Props<Value>) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const id = useId()
  if (facets.length === 0) return null
  const shown = isWhole ? facets : facets.filter(({ value }, at) => at < few || chosen.includes(value))
  return (
    <section className="facets" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="rows">
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              className="row facet"
              aria-pressed={chosen.includes(value)}
              onClick={() => toggle(value)}
            >
              <span className="facet-name">{label}</span>
              <span className="faint">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {facets.length > shown.length || isWhole ? (
        <button type="button" className="plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('search.facet.fewer') : t('search.facet.more', { count: facets.length - shown.length })}
        </button>
      ) : null}
    </section>
  )
}
