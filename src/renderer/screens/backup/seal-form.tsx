import { Alert, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import type { NewPassword } from '../../account/new-password.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** The present passphrase, the new one, or both, by which fields are shown. */
export type Passphrases = NewPassword & { readonly passphrase: string }

interface Props {
  readonly name: string
  readonly title: string
  readonly ok: string
  readonly lead: string
  /** What a person must know before, and what to do about it. */
  readonly warning: string
  readonly next: string
  /** What is said once it is done. */
  readonly done: string
  readonly children: ReactNode
  act(typed: Passphrases): Promise<unknown>
  close(): void
}

/** A dialog about the seal of the plan's place: what it means, then the fields. */
export function SealForm({ name, title, ok, lead, warning, next, done, children, act, close }: Props) {
  const tell = useTell()
  const [form] = Form.useForm<Passphrases>()
  const [isBusy, setBusy] = useState(false)
  const submit = async (typed: Passphrases) => {
    setBusy(true)
    const answer = await tell.attempt(() => act(typed))
    setBusy(false)
    if (!answer) return
    tell.done(done)
    close()
  }
  return (
    <Modal open width={560} title={title} okText={ok} confirmLoading={isBusy} onCancel={close} onOk={form.submit}>
      <p style={{ marginTop: 0 }}>{lead}</p>
      <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={warning} description={next} />
      <Form name={name} form={form} layout="vertical" requiredMark={false} onFinish={(typed) => void submit(typed)}>
        {children}
      </Form>
    </Modal>
  )
}
