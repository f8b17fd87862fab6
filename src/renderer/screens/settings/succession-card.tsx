import { Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SuccessionFields } from '../../../core/succession/succession.ts'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'

const people = ['from', 'to', 'witness'] as const

/** 交接: a list of what is handed over when another clerk takes over, to sign. */
export function SuccessionCard({ clerk }: { readonly clerk: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const on = useToday()
  const tell = useTell()
  const [isBusy, setBusy] = useState(false)
  const print = async (fields: SuccessionFields) => {
    setBusy(true)
    await tell.attempt(async () => {
      const { path } = await host.chooseRecordPlace({ record: 'succession', on })
      if (path === null) return
      const { pdf } = await client.succession.print({ ...fields, on, out: path })
      tell.done(t('settings.succession.printed', { path: pdf }))
    })
    setBusy(false)
  }
  return (
    <Card title={t('settings.succession.title')}>
      <p style={{ marginTop: 0 }}>{t('settings.succession.text')}</p>
      <Form
        layout="inline"
        style={{ rowGap: 12 }}
        initialValues={{ from: clerk, to: '', witness: '' }}
        onFinish={(fields) => void print(fields)}
      >
        {people.map((person) => (
          <Form.Item key={person} name={person} label={t(`settings.succession.${person}`)}>
            <Input maxLength={40} style={{ width: 130 }} />
          </Form.Item>
        ))}
        <Button htmlType="submit" loading={isBusy}>
          {t('settings.succession.print')}
        </Button>
      </Form>
    </Card>
  )
}
