import { Button, Card, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** 经办人: the name in the log while there are no accounts. */
export function ClerkCard({ clerk }: { readonly clerk: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const save = async ({ name }: { readonly name: string }) => {
    if (await tell.attempt(() => client.accounts.setClerk({ clerk: name }))) tell.done(t('settings.clerk.saved'))
  }
  return (
    <Card title={t('settings.clerk.title')}>
      <p style={{ marginTop: 0 }}>{t('settings.clerk.text')}</p>
      <Form layout="inline" initialValues={{ name: clerk }} onFinish={(values) => void save(values)}>
        <Form.Item name="name" label={t('settings.clerk.label')}>
          <Input maxLength={30} style={{ width: '13.3rem' }} />
        </Form.Item>
        <Button htmlType="submit">{t('common.save')}</Button>
      </Form>
    </Card>
  )
}
