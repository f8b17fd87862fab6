import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageText } from '../../core/catalogue/page.ts'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { AuthorField } from './author-field.tsx'
import { keepLastAuthor } from './last-author.ts'

interface Props {
  readonly pageId: number
  readonly known: PageText
  close(): void
}

interface Values {
  readonly text: string
  readonly by: string
}

/** 更正: a person's text of a page, or the way back to what was read. */
export function CorrectionForm({ pageId, known, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const finish = async (by: string, act: () => Promise<unknown>, words: string) => {
    setBusy(true)
    const done = await tell.attempt(act)
    setBusy(false)
    if (done === null) return
    keepLastAuthor(by)
    tell.done(words)
    close()
  }
  const save = ({ text, by }: Values) =>
    finish(by, () => client.pages.correct({ pageId, text, by }), t('item.text.corrected'))
  const takeBack = async () => {
    const given = await form.validateFields(['by']).catch(() => null)
    if (given === null) return
    const { by } = given
    await finish(by, () => client.pages.takeBack({ pageId, by }), t('item.text.takenBack'))
  }
  return (
    <Form
      name="correction"
      form={form}
      layout="vertical"
      className="pad"
      requiredMark={false}
      initialValues={{ text: known.text }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="text" label={t('item.text.label')} extra={t('item.text.note')}>
        <Input.TextArea autoFocus autoSize={{ minRows: 8, maxRows: 14 }} maxLength={50_000} />
      </Form.Item>
      <AuthorField label={t('item.text.by')} missing={t('item.text.byMissing')} />
      <div className="text-actions">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('common.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
        {known.correction && (
          <ConfirmButton
            className="push"
            question={t('item.text.takeBackAsk')}
            consequence={t('item.text.takeBackNote')}
            onConfirm={takeBack}
          >
            {t('item.text.takeBack')}
          </ConfirmButton>
        )}
      </div>
    </Form>
  )
}
