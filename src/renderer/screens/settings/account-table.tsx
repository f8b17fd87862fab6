import { Button, Popconfirm, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../core/accounts/account.ts'
import { useAccounts } from '../../account/queries.ts'
import { Answer } from '../../engine/answer.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

export function AccountTable({ edit }: { edit(account: Account): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const remove = async ({ id, name }: Account) => {
    if (await tell.attempt(() => client.accounts.remove({ id }))) tell.done(t('settings.accounts.removed', { name }))
  }
  return (
    <Answer query={useAccounts()}>
      {(accounts) => (
        <Table<Account>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={accounts}
          columns={[
            { title: t('account.name'), dataIndex: 'name' },
            {
              title: t('settings.accounts.role'),
              render: (_, { role }) => (
                <>
                  {t(`account.role.${role}`)} <span className="faint">{t(`account.roleHint.${role}`)}</span>
                </>
              ),
            },
            {
              title: t('settings.accounts.acts'),
              render: (_, account) => (
                <>
                  <Button type="link" size="small" onClick={() => edit(account)}>
                    {t('settings.accounts.change')}
                  </Button>
                  <Popconfirm
                    title={t('settings.accounts.removeSure', { name: account.name })}
                    okText={t('settings.accounts.remove')}
                    onConfirm={() => void remove(account)}
                  >
                    <Button type="link" size="small">
                      {t('settings.accounts.remove')}
                    </Button>
                  </Popconfirm>
                </>
              ),
            },
          ]}
        />
      )}
    </Answer>
  )
}
