import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../core/day.ts'
import { useReminders } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useNavigation } from '../../navigation.tsx'
import { Part } from './part.tsx'

/** Activities of this year and the last that nobody has said the attendance of: whoever left one finds it again here. */
export function Unattended() {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const today = useToday()
  const year = yearOf(today)
  const [now, before] = [useReminders({ year, on: today }).data, useReminders({ year: year - 1, on: today }).data]
  const lines = [
    ...(now?.unattended.map((each) => ({ ...each, year })) ?? []),
    ...(before?.unattended.map((each) => ({ ...each, year: year - 1 })) ?? []),
  ]
  if (lines.length === 0) return null
  return (
    <Part title={t('overview.home.unattended')}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {lines.map(({ branchId, branch, count, year: of }) => (
          <li key={`${branchId} ${of}`}>
            <Button
              type="link"
              className="title-link"
              onClick={() =>
                go({
                  to: {
                    screen: 'activities',
                    view: { branchId, year: of, kind: null, groupId: null, facet: 'uncounted' },
                  },
                })
              }
            >
              {t('overview.home.unattendedCount', { branch, year: of, count })}
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  )
}
