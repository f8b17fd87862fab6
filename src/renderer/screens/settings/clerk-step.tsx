import { Card, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { clerkStepForm, useGuide } from '../../frame/guide.tsx'

/** 经办人 alone, while the guide asks for it: going on keeps the name; without one it is left out. */
export function ClerkStep({ clerk }: { readonly clerk: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { turn } = useGuide()
  const goOn = async ({ name = '' }: { readonly name?: string }) => {
    if (name.trim() === '' || (await tell.attempt(() => client.accounts.setClerk({ clerk: name })))) turn(1)
  }
  return (
    <Card title={t('settings.clerk.title')}>
      <Form id={clerkStepForm} layout="inline" initialValues={{ name: clerk }} onFinish={(values) => void goOn(values)}>
        <Form.Item name="name" label={t('settings.clerk.label')}>
          <Input autoFocus maxLength={30} style={{ width: '13.3rem' }} />
        </Form.Item>
      </Form>
    </Card>
  )
}
