import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../core/catalogue/activity.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import type { ActivityStart } from '../../activity/activity-values.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

type Made = Item['activities'][number]

interface Props {
  /** The last one is offered; the ones before wait until it is completed or closed. */
  readonly made: readonly Made[]
  /** It needs no more attention. */
  settle(id: number): void
}

/** The activities that filing made, each to be completed with what only a person knows. */
export function MadeActivity({ made, settle }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [start, setStart] = useState<ActivityStart | null>(null)
  const last = made.at(-1)
  const say = ({ date, kinds }: Made) => ({
    date,
    kinds: kinds.map((kind) => t(`common.activity.${kind}`)).join(t('common.listMark')),
  })
  const complete = async (id: number) => {
    const activity = await tell.attempt(() => client.activities.get({ id }))
    setStart(activity && { ...activity, isAttending: true })
  }
  const leave = (saved?: Activity) => {
    setStart(null)
    if (!last || saved?.present == null) return
    tell.done(t('activities.attended', say(last)))
    settle(last.id)
  }
  return (
    <>
      {last && (
        <Alert
          key={last.id}
          banner
          type="info"
          title={t('activities.made', say(last))}
          {...(made.length > 1 && { description: t('activities.unattended', { count: made.length }) })}
          closable={{ onClose: () => settle(last.id) }}
          action={
            <Button size="small" onClick={() => void complete(last.id)}>
              {t('activities.complete')}
            </Button>
          }
        />
      )}
      <ActivityDrawer start={start} close={leave} />
    </>
  )
}
