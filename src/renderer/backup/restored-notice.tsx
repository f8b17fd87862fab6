import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RestoreResult } from '../../core/job.ts'
import { useCatalogueActions } from '../engine/catalogue-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { ProblemList } from '../jobs/problem-list.tsx'

/** What restoring came to, and the way into the restored catalogue. */
export function RestoredNotice({ result, close }: { readonly result: RestoreResult; close(): void }) {
  const { t } = useTranslation()
  const actions = useCatalogueActions()
  const tell = useTell()
  const { items, folder, problems } = result
  const open = () =>
    tell.attempt(async () => {
      await actions.open(folder)
      close()
    })
  return (
    <Alert
      style={{ marginTop: 12 }}
      type={problems.length === 0 ? 'success' : 'error'}
      showIcon
      title={
        problems.length === 0
          ? t('backup.restore.done', { items, folder })
          : t('backup.restore.doneBad', { items, folder, count: problems.length })
      }
      description={
        <>
          {problems.length > 0 && <ProblemList problems={problems} />}
          <Button type="primary" style={{ marginTop: 8 }} onClick={() => void open()}>
            {t('backup.restore.open')}
          </Button>
        </>
      }
    />
  )
}
