import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../core/catalogue/certificate.ts'
import type { Member } from '../../core/catalogue/member.ts'
import { yearOf } from '../../core/day.ts'
import { DayInput } from '../day/day-input.tsx'
import { CancelButton } from '../dialog/leaving.tsx'
import { Modal } from '../dialog/modal.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useToday } from '../engine/today.tsx'
import { useTell } from '../engine/use-tell.ts'
import { ItemPicker } from '../item/item-picker.tsx'
import { ConfirmButton } from '../ui/confirm-button.tsx'

interface Props {
  readonly member: Member
  readonly slotCode: string
  /** The one to correct; null for a new one. */
  readonly certificate: Certificate | null
  close(): void
}

type Values = Pick<Certificate, 'number' | 'issuedOn' | 'validUntil' | 'returnedOn' | 'itemId'>

/** Registers somebody's certificate, or corrects what is known of it. */
export function CertificateDialog({ member, slotCode, certificate, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const today = useToday()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const settle = async (done: Promise<unknown>, said: string) => {
    setBusy(true)
    const value = await tell.attempt(() => done)
    setBusy(false)
    if (value === null) return
    tell.done(said)
    close()
  }
  const save = ({ issuedOn = null, validUntil = null, returnedOn = null, itemId = null, number }: Partial<Values>) => {
    const known = certificate ? { id: certificate.id } : {}
    const record = {
      ...known,
      memberId: member.id,
      slotCode,
      number: number ?? '',
      issuedOn,
      validUntil,
      returnedOn,
      itemId,
    }
    void settle(client.certificates.save(record), t('certificate.saved'))
  }
  return (
    <Modal
      open
      title={t(certificate ? 'certificate.changeFor' : 'certificate.addFor', { name: member.name })}
      onCancel={close}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          {certificate && (
            <ConfirmButton
              style={{ marginInlineEnd: 'auto' }}
              question={t('certificate.form.removeAsk')}
              consequence={t('certificate.form.removeText')}
              onConfirm={() => settle(client.certificates.remove({ id: certificate.id }), t('certificate.removed'))}
            >
              {t('common.remove')}
            </ConfirmButton>
          )}
          <CancelButton close={close} />
          <Button type="primary" loading={isBusy} onClick={form.submit}>
            {t('common.save')}
          </Button>
        </div>
      }
    >
      <Form<Values>
        name="certificate"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={certificate ?? {}}
        onFinish={save}
      >
        <Form.Item
          name="number"
          label={t('certificate.form.number')}
          rules={[{ required: true, whitespace: true, message: t('certificate.form.numberMissing') }]}
        >
          <Input autoFocus maxLength={40} />
        </Form.Item>
        <Form.Item name="issuedOn" label={t('certificate.form.issuedOn')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="validUntil" label={t('certificate.form.validUntil')}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="returnedOn"
          label={t('certificate.form.returnedOn')}
          extra={t('certificate.form.returnedHint')}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="itemId" label={t('certificate.form.scan')} extra={t('certificate.form.scanHint')}>
          <ItemPicker branchId={member.branchId} year={yearOf(today)} allowClear />
        </Form.Item>
      </Form>
    </Modal>
  )
}
