import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../../core/job.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import { type ActivityStart, toShownStart } from '../../activity/activity-values.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useJobs } from '../../engine/queries.ts'

/** Says once of a whole import by register what it filed without an activity, and offers to register one after the other. */
export function UnregisteredImport({ jobId }: { readonly jobId: number }) {
  const { t } = useTranslation()
  const client = useClient()
  const job = useJobs().data?.find(({ id }) => id === jobId)
  const { data: found = [] } = useQuery({
    // Asked again when activities change.
    queryKey: ['activities', 'unregistered', jobId],
    queryFn: () => client.intake.unregistered({ jobId }),
    enabled: job !== undefined && hasEnded(job),
  })
  const [passed, setPassed] = useState<ReadonlySet<number>>(new Set())
  const [start, setStart] = useState<ActivityStart | null>(null)
  const left = found.filter(({ item }) => !passed.has(item.id))
  const [first] = left
  const pass = (ids: readonly number[]) => setPassed(new Set([...passed, ...ids]))
  return (
    <>
      {first && (
        <Alert
          banner
          type="warning"
          title={
            <>
              {t('activities.unregisteredImport', { count: left.length })}
              <div>{t('activities.unregisteredNext', { date: first.item.date ?? '', title: first.item.title })}</div>
            </>
          }
          closable={{ onClose: () => pass(left.map(({ item }) => item.id)) }}
          action={
            <>
              <Button size="small" onClick={() => setStart(toShownStart(first.item, first.kind))}>
                {t('activities.register')}
              </Button>
              {left.length > 1 && (
                <Button type="link" size="small" onClick={() => pass([first.item.id])}>
                  {t('activities.pass')}
                </Button>
              )}
            </>
          }
        />
      )}
      <ActivityDrawer
        start={start}
        close={(saved) => {
          setStart(null)
          if (saved && first) pass([first.item.id])
        }}
      />
    </>
  )
}
