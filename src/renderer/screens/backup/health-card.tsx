import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BackupPlan } from '../../../core/calls/backups.ts'
import type { Standing } from '../../../core/calls/health.ts'
import { useStanding } from '../../backup/queries.ts'
import { useUnlocked } from '../../backup/use-unlocked.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { formatInstant } from '../../words/format.ts'

interface Props {
  /** Where originals can be taken from. */
  readonly plan: BackupPlan
  /** Takes the job that verifies. */
  followVerify(jobId: number): void
}

/** When the catalogue was last looked through and with what result, doing so now, and mending it. */
export function HealthCard({ plan: { place, seal }, followVerify }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { folder } = useOpenCatalogue()
  const standing = useStanding()
  const { dialog, unlocked } = useUnlocked()
  const heal = () => void tell.attempt(() => client.health.heal({}))
  return (
    <Card title={t('backup.health.title')} style={{ marginBottom: 16 }}>
      <Answer query={standing}>
        {(known) => (
          <div style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 16px' }}>
            {(['quick', 'whole'] as const).map((kind) => (
              <Checked key={kind} kind={kind} checked={known[kind]} />
            ))}
          </div>
        )}
      </Answer>
      <p className="faint">{t('backup.health.note')}</p>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button
          onClick={() =>
            void tell.attempt(async () => followVerify((await client.verify.start({ path: folder })).jobId))
          }
        >
          {t('backup.health.verify')}
        </Button>
        <Button
          disabled={place === null}
          {...(place === null ? { title: t('backup.health.noPlace') } : { onClick: () => unlocked(seal, place, heal) })}
        >
          {t('backup.health.heal')}
        </Button>
      </div>
      {dialog}
    </Card>
  )
}

function Checked({ kind, checked }: { readonly kind: 'quick' | 'whole'; readonly checked: Standing['quick'] }) {
  const { t } = useTranslation()
  return (
    <>
      <span>{t(`backup.health.${kind}`)}</span>
      {checked === null ? (
        <span className="faint">{t('backup.health.never')}</span>
      ) : (
        <span style={checked.problems > 0 ? { color: 'var(--red)' } : {}}>
          {checked.problems === 0
            ? t('backup.health.sound', { at: formatInstant(checked.at) })
            : t('backup.health.unsound', { at: formatInstant(checked.at), count: checked.problems })}
        </span>
      )}
    </>
  )
}
