import { Button, Card, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account, Seat } from '../../../core/accounts/account.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { AccountTable } from './account-table.tsx'

const idleChoices = [3, 5, 10, 15, 30, 60]

/** The accounts, for who keeps them; others are told who does. */
export function AccountsCard({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [edited, setEdited] = useState<Account | 'new' | null>(null)
  if (seat.account?.role !== '管理员') {
    return <Card title={t('settings.accounts.title')}>{t('settings.accounts.notYours')}</Card>
  }
  const setIdle = async (minutes: number) => {
    if (await tell.attempt(() => client.accounts.setIdle({ minutes }))) tell.done(t('settings.accounts.idleSaved'))
  }
  const end = async () => {
    if (await tell.attempt(() => client.accounts.end({}))) tell.done(t('settings.accounts.ended'))
  }
  return (
    <Card
      title={t('settings.accounts.title')}
      extra={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('settings.accounts.add')}
        </Button>
      }
    >
      <AccountTable edit={setEdited} />
      <p className="faint">{t('settings.accounts.limits')}</p>
      <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <Labelled label={t('settings.accounts.idle')}>
          {(id) => (
            <Select<number>
              id={id}
              value={seat.idleMinutes}
              style={{ width: '8rem' }}
              onChange={(minutes) => void setIdle(minutes)}
              options={idleChoices.map((count) => ({
                value: count,
                label: t('settings.accounts.idleMinutes', { count }),
              }))}
            />
          )}
        </Labelled>
        <Popconfirm
          title={t('settings.accounts.endSure')}
          okText={t('settings.accounts.end')}
          onConfirm={() => void end()}
        >
          <Button danger style={{ marginInlineStart: 'auto' }}>
            {t('settings.accounts.end')}
          </Button>
        </Popconfirm>
      </div>
      {edited !== null && <AccountDialog account={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
    </Card>
  )
}
