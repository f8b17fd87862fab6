import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import type { ActivityStart } from '../../activity/activity-values.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

interface Props {
  readonly made: Item['activities'][number]
  close(): void
}

/** The activity that filing made, to be completed with what only a person knows. */
export function MadeActivity({ made, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [start, setStart] = useState<ActivityStart | null>(null)
  const complete = async () => setStart(await tell.attempt(() => client.activities.get({ id: made.id })))
  const kinds = made.kinds.map((kind) => t(`common.activity.${kind}`)).join(t('common.listMark'))
  return (
    <>
      <Alert
        banner
        type="info"
        title={t('activities.made', { date: made.date, kinds })}
        closable={{ onClose: close }}
        action={
          <Button size="small" onClick={() => void complete()}>
            {t('activities.complete')}
          </Button>
        }
      />
      <ActivityDrawer start={start} close={() => setStart(null)} />
    </>
  )
}
