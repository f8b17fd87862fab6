import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seat } from '../../../core/accounts/account.ts'
import { useSeat } from '../../account/queries.ts'
import { RecoveryKey } from '../../account/recovery-key.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useGuide } from '../../frame/guide.tsx'
import { AccountsCard } from './accounts-card.tsx'
import { AppearanceCard } from './appearance-card.tsx'
import { BeginCard } from './begin-card.tsx'
import { ClerkCard } from './clerk-card.tsx'
import { ClerkStep } from './clerk-step.tsx'
import { SuccessionCard } from './succession-card.tsx'

/** 设置: how the window looks, who works here, and in whose name. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const seat = useSeat()
  const { step } = useGuide()
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  if (step === 'settings') {
    return (
      <div style={{ padding: '16px 20px', maxWidth: 860 }}>
        <Answer query={seat}>{({ clerk }) => <ClerkStep clerk={clerk} />}</Answer>
      </div>
    )
  }
  return (
    <div style={{ overflow: 'auto', height: '100%', padding: '16px 20px' }}>
      <div style={{ maxWidth: 860, display: 'grid', gap: 16 }}>
        <AppearanceCard />
        {seat.data && <Succession seat={seat.data} />}
        <Answer query={seat}>
          {(known) =>
            known.isOn ? (
              <AccountsCard seat={known} />
            ) : (
              <>
                <ClerkCard key={known.clerk} clerk={known.clerk} />
                <BeginCard begun={setRecoveryKey} />
              </>
            )
          }
        </Answer>
      </div>
      {recoveryKey !== null && (
        <Modal open title={t('account.recovery.title')} closable={false} keyboard={false} footer={null} width={520}>
          <RecoveryKey recoveryKey={recoveryKey} done={() => setRecoveryKey(null)} />
        </Modal>
      )}
    </div>
  )
}

/** Filled in anew when somebody else sits down. */
function Succession({ seat: { account, clerk } }: { readonly seat: Seat }) {
  const name = account?.name ?? clerk
  return <SuccessionCard key={name} clerk={name} />
}
