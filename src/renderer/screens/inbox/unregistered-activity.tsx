import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findUnregistered } from '../../../core/activities/unregistered.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import { type ActivityStart, toPapers, toShownStart } from '../../activity/activity-values.ts'
import { useAttendance } from '../../activity/queries.ts'
import { useScheme } from '../../engine/queries.ts'

interface Props {
  /** Filed without an activity. */
  readonly filed: Item
  close(): void
}

/** Says of a paper that seems to show an activity that none was registered, and offers it. */
export function UnregisteredActivity({ filed, close }: Props) {
  const { t } = useTranslation()
  const papers = useMemo(() => toPapers(toShownStart(filed, null).evidence), [filed])
  const scheme = useScheme(filed.year).data
  const told = useAttendance(papers)
  const [start, setStart] = useState<ActivityStart | null>(null)
  if (!scheme || told.isLoading) return null
  const slot = scheme.slots.find(({ lines }) => lines.some(({ id }) => id === filed.lineId))
  const isInBook = slot?.kind === 'book'
  const kind = findUnregistered({ ...filed, isInBook, isAttended: Boolean(told.data) })
  if (kind === undefined) return null
  return (
    <>
      <Alert
        banner
        type="warning"
        title={t('activities.unregistered', { title: filed.title })}
        closable={{ onClose: close }}
        action={
          <Button size="small" onClick={() => setStart(toShownStart(filed, kind))}>
            {t('activities.register')}
          </Button>
        }
      />
      <ActivityDrawer
        start={start}
        close={(saved) => {
          setStart(null)
          if (saved) close()
        }}
      />
    </>
  )
}
