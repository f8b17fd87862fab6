import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Year } from '../../../core/day.ts'
import { ActivityChoice } from '../../activity/activity-choice.tsx'
import { ActivityForm } from '../../activity/activity-form.tsx'
import { Drawer } from '../../dialog/drawer.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useActivities } from '../../engine/queries.ts'

interface Props {
  readonly branchId: number
  readonly year: Year
  readonly activityIds: readonly number[]
  close(): void
}

/** The form of an activity of which something does not agree; of several, a person says which. */
export function CorrectDrawer({ branchId, year, activityIds, close }: Props) {
  const { t } = useTranslation()
  const activities = useActivities({ branchId, year })
  const [chosenId, setChosenId] = useState(activityIds[0] ?? null)
  return (
    <Drawer open onClose={close} size="auto" destroyOnHidden title={t('activities.form.editTitle')}>
      <Answer query={activities}>
        {(all) => {
          const offered = all.filter(({ id }) => activityIds.includes(id))
          const chosen = offered.find(({ id }) => id === chosenId)
          return (
            <>
              {offered.length > 1 && (
                <div style={{ marginBottom: 16 }}>
                  <ActivityChoice activities={offered} value={chosenId} onChange={setChosenId} />
                </div>
              )}
              {chosen && <ActivityForm key={chosen.id} start={chosen} close={() => close()} />}
            </>
          )
        }}
      </Answer>
    </Drawer>
  )
}
