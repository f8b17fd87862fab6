import { useTranslation } from 'react-i18next'
import type { Activity } from '../../core/catalogue/activity.ts'
import { Drawer } from '../dialog/drawer.tsx'
import { ActivityForm } from './activity-form.tsx'
import type { ActivityStart } from './activity-values.ts'

interface Props {
  /** What is being filled in; null while nothing is. */
  readonly start: ActivityStart | null
  /** Given the activity once it is saved. */
  close(saved?: Activity): void
}

/** The form of an activity beside the screen. */
export function ActivityDrawer({ start, close }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      open={start !== null}
      onClose={() => close()}
      size="auto"
      destroyOnHidden
      title={t(start?.id === null ? 'activities.form.newTitle' : 'activities.form.editTitle')}
    >
      {start && <ActivityForm key={start.id} start={start} close={close} />}
    </Drawer>
  )
}
