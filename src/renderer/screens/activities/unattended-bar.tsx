import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Facet } from '../../../core/statistics/facets.ts'
import type { ActivitiesView } from '../../navigation.tsx'

interface Props {
  /** How many of those listed, or listed but for the facet, have no attendance. */
  readonly count: number
  readonly facet: Facet | null
  change(part: Pick<ActivitiesView, 'facet'>): void
}

/** Says how many activities nobody has said the attendance of, and lists just those. */
export function UnattendedBar({ count, facet, change }: Props) {
  const { t } = useTranslation()
  const isOnly = facet === 'uncounted'
  if (count === 0 || (facet !== null && !isOnly)) return null
  return (
    <div className="unattended" role="note">
      {t(isOnly ? 'activities.onlyUnattended' : 'activities.someUnattended', { count })}
      <Button type="link" size="small" onClick={() => change({ facet: isOnly ? null : 'uncounted' })}>
        {t(isOnly ? 'activities.showAll' : 'activities.showUnattended')}
      </Button>
    </div>
  )
}
