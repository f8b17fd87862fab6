import { FolderOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogueActions } from '../../engine/catalogue-context.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { beginGuide, useGuides } from '../../frame/guide.tsx'

interface Values {
  readonly branch: string
  readonly clerk?: string
  readonly folder: string
}

export function NewCatalogueForm() {
  const { t } = useTranslation()
  const { host } = useEngine()
  const { create } = useCatalogueActions()
  const tell = useTell()
  const { lead } = useGuides()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const folder = Form.useWatch('folder', form)

  const choose = async () => {
    const { branch } = await form.validateFields(['branch'])
    const place = await tell.attempt(() => host.chooseNewCatalogue({ branch }))
    if (place?.path) {
      form.setFieldValue('folder', place.path)
      void form.validateFields(['folder'])
    }
  }
  const submit = async (values: Values) => {
    setBusy(true)
    lead(values.folder, beginGuide((values.clerk ?? '').trim() !== ''))
    const made = await tell.attempt(async () => {
      await create({ clerk: '', ...values })
      return true
    })
    if (made === null) lead(values.folder, null)
    setBusy(false)
  }

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
      <p style={{ marginTop: 0 }}>{t('welcome.create.text')}</p>
      <Form.Item
        name="branch"
        label={t('welcome.create.branch')}
        rules={[{ required: true, whitespace: true, message: t('welcome.create.branchMissing') }]}
      >
        <Input autoFocus maxLength={100} placeholder={t('welcome.create.branchHint')} />
      </Form.Item>
      <Form.Item name="clerk" label={t('welcome.create.clerk')} extra={t('welcome.create.clerkHint')}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item
        name="folder"
        label={t('welcome.create.folder')}
        rules={[{ required: true, message: t('welcome.create.folderMissing') }]}
      >
        <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
          {/* A refused choice is told beside the branch's name. */}
          <Button icon={<FolderOutlined aria-hidden />} onClick={() => void choose().catch(() => {})}>
            {t('welcome.create.choose')}
          </Button>
          <span className="faint" style={{ overflowWrap: 'anywhere' }}>
            {folder ?? t('welcome.create.notChosen')}
          </span>
        </div>
      </Form.Item>
      <Alert type="info" title={t('welcome.create.sample')} style={{ marginBottom: 16 }} />
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {t('welcome.create.submit')}
      </Button>
    </Form>
  )
}
