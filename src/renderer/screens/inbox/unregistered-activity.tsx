import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findUnregistered } from '../../../core/activities/unregistered.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import { type ActivityStart, toNewStart } from '../../activity/activity-values.ts'
import { useAttendance, useScheme } from '../../engine/queries.ts'

interface Props {
  /** Filed without an activity. */
  readonly filed: Item
  close(): void
}

/** Says of a paper that seems to show an activity that none was registered, and offers it. */
export function UnregisteredActivity({ filed, close }: Props) {
  const { t } = useTranslation()
  const papers = useMemo(
    () =>
      filed.images === 0 ? [] : [{ itemId: filed.id, firstPage: 1, lastPage: filed.images, role: '记录' as const }],
    [filed],
  )
  const scheme = useScheme(filed.year).data
  const told = useAttendance(papers)
  const [start, setStart] = useState<ActivityStart | null>(null)
  if (!scheme || told.isLoading) return null
  const slot = scheme.slots.find(({ lines }) => lines.some(({ id }) => id === filed.lineId))
  const isInBook = slot?.kind === 'book'
  const kind = findUnregistered({ ...filed, isInBook, isAttended: Boolean(told.data) })
  if (kind === undefined) return null
  const begin = () =>
    setStart({
      ...toNewStart(filed.branchId, filed.date, papers),
      kinds: kind === null ? [] : [kind],
      topic: filed.title.slice(0, 200),
    })
  return (
    <>
      <Alert
        banner
        type="warning"
        title={t('activities.unregistered', { title: filed.title })}
        closable={{ onClose: close }}
        action={
          <Button size="small" onClick={begin}>
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
