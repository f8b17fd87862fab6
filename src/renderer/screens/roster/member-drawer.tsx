import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../core/catalogue/branch.ts'
import type { Member } from '../../../core/catalogue/member.ts'
import { MemberCertificates } from '../../certificate/member-certificates.tsx'
import { Drawer } from '../../dialog/drawer.tsx'
import { CancelButton } from '../../dialog/leaving.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { MemberFields } from './member-fields.tsx'

interface Props {
  readonly branch: Branch
  /** Null for someone new. */
  readonly member: Member | null
  close(): void
}

export type MemberForm = Omit<Member, 'id' | 'branchId' | 'groupId'> & { readonly groupId?: number | null }

/** Corrects what is known of someone, or adds someone. */
export function MemberDrawer({ branch, member, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<MemberForm>()
  const [isBusy, setBusy] = useState(false)
  const save = async ({ groupId = null, ...values }: MemberForm) => {
    setBusy(true)
    const known = member ? { id: member.id } : {}
    const record = { ...known, ...values, branchId: branch.id, groupId }
    const saved = await tell.attempt(() => client.members.save(record))
    setBusy(false)
    if (!saved) return
    tell.done(t('roster.form.saved'))
    close()
  }
  const remove = async (id: number) => {
    if (!(await tell.attempt(() => client.members.remove({ id })))) return
    tell.done(t('roster.form.removed'))
    close()
  }
  return (
    <Drawer
      open
      onClose={close}
      size="max(520px, 36rem)"
      title={member?.name ?? t('roster.form.addTitle')}
      footer={
        <span style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          {member && (
            <ConfirmButton
              style={{ marginInlineEnd: 'auto' }}
              question={t('roster.form.removeAsk', { name: member.name })}
              consequence={t('roster.form.removeText')}
              onConfirm={() => remove(member.id)}
            >
              {t('common.remove')}
            </ConfirmButton>
          )}
          <CancelButton close={close} />
          <Button type="primary" htmlType="submit" form="member" loading={isBusy}>
            {t('common.save')}
          </Button>
        </span>
      }
    >
      <Form<MemberForm>
        name="member"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={
          member ?? { number: '', name: '', sex: '', bornOn: null, stages: [{ from: null }], posts: [], note: '' }
        }
        onFinish={(values) => void save(values)}
      >
        <MemberFields groups={branch.groups} />
      </Form>
      {member && <MemberCertificates member={member} />}
    </Drawer>
  )
}
