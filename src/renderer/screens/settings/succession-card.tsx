import { App, Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutPage } from '../../../core/layout/page.ts'
import type { SuccessionFields } from '../../../core/succession/succession.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { PrintPreview } from '../../print/print-preview.tsx'
import { toPaperPages } from '../../print/to-paper-pages.tsx'
import { keepPeople, readPeople } from './kept-people.ts'

const people = ['from', 'to', 'witness'] as const

/** 交接: a list of what is handed over when another clerk takes over, to sign. */
export function SuccessionCard({ clerk }: { readonly clerk: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const { uuid } = useOpenCatalogue()
  const on = useToday()
  const tell = useTell()
  const { modal } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [shown, setShown] = useState<{
    readonly fields: SuccessionFields
    readonly pages: readonly LayoutPage[]
  } | null>(null)
  const show = async (fields: SuccessionFields) => {
    setBusy(true)
    const pages = await tell.attempt(() => client.succession.pages({ ...fields, on }))
    setBusy(false)
    if (pages) setShown({ fields, pages })
  }
  const ask = (fields: SuccessionFields) => {
    if (fields.to.trim() !== '') return show(fields)
    return modal.confirm({
      title: t('settings.succession.nobodyAsk'),
      content: t('settings.succession.nobodyText'),
      okText: t('settings.succession.nobodyGoOn'),
      cancelText: t('settings.succession.nobodyFill'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => show(fields),
    })
  }
  const save = async (fields: SuccessionFields) => {
    await tell.attempt(async () => {
      const { path } = await host.chooseRecordPlace({ record: 'succession', on })
      if (path === null) return
      const { pdf } = await client.succession.print({ ...fields, on, out: path })
      tell.done(t('settings.succession.printed', { path: pdf }))
    })
  }
  return (
    <Card title={t('settings.succession.title')}>
      <p style={{ marginTop: 0 }}>{t('settings.succession.text')}</p>
      <Form
        layout="inline"
        style={{ rowGap: 12 }}
        initialValues={readPeople(uuid) ?? { from: clerk, to: '', witness: '' }}
        onValuesChange={(_, people: SuccessionFields) => keepPeople(uuid, people)}
        onFinish={(fields) => void ask(fields)}
      >
        {people.map((person) => (
          <Form.Item key={person} name={person} label={t(`settings.succession.${person}`)}>
            <Input maxLength={40} style={{ width: '8.7rem' }} />
          </Form.Item>
        ))}
        <Button htmlType="submit" loading={isBusy}>
          {t('settings.succession.print')}
        </Button>
      </Form>
      {shown && (
        <PrintPreview
          title={t('settings.succession.print')}
          pages={toPaperPages(shown.pages)}
          hint={t('print.hint')}
          save={() => save(shown.fields)}
          saving={{ label: t('print.savePdf'), hint: t('settings.succession.saveHint') }}
          onPrinted={() => tell.attempt(() => client.succession.record(shown.fields))}
          name={t('settings.succession.print')}
          close={() => setShown(null)}
        />
      )}
    </Card>
  )
}
