import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSeat } from '../account/queries.ts'
import { Modal } from '../dialog/modal.tsx'
import { useCatalogueActions, useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { DiagnosticsDialog } from './diagnostics-dialog.tsx'
import { useGuide } from './guide.tsx'

/** The catalogue's name, and what can be done with the catalogue as a whole. */
export function CatalogueMenu() {
  const { t } = useTranslation()
  const { host } = useEngine()
  const { folder, branches } = useOpenCatalogue()
  const actions = useCatalogueActions()
  const tell = useTell()
  const { begin } = useGuide()
  const seat = useSeat().data
  const lead = () => begin(seat === undefined || seat.isOn || seat.clerk !== '')
  const [isAdding, setAdding] = useState(false)
  const [isDiagnosing, setDiagnosing] = useState(false)
  const [only] = branches
  const openOther = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseCatalogue({})
      if (path !== null) await actions.open(path)
    })
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'folder', label: <span className="faint">{folder}</span>, disabled: true },
            { type: 'divider' },
            { key: 'branch', label: t('frame.addBranch'), onClick: () => setAdding(true) },
            { key: 'guide', label: t('frame.guide.open'), onClick: lead },
            { key: 'open', label: t('frame.switchCatalogue'), onClick: () => void openOther() },
            { key: 'diagnostics', label: t('diagnostics.menu'), onClick: () => setDiagnosing(true) },
            { key: 'close', label: t('frame.closeCatalogue'), onClick: () => void tell.attempt(actions.close) },
          ],
        }}
      >
        <Button type="text" style={{ fontWeight: 600, fontSize: '1.07rem', maxWidth: 420 }} title={folder}>
          <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {branches.length === 1 && only ? only.name : t('frame.branches', { count: branches.length })}
          </span>
          <DownOutlined aria-hidden style={{ fontSize: '0.73rem' }} />
        </Button>
      </Dropdown>
      {isDiagnosing && <DiagnosticsDialog close={() => setDiagnosing(false)} />}
      <AddBranch isOpen={isAdding} close={() => setAdding(false)} />
    </>
  )
}

function AddBranch({ isOpen, close }: { readonly isOpen: boolean; close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<{ name: string }>()
  const add = async ({ name }: { name: string }) => {
    if (await tell.attempt(() => client.branches.add({ name }))) close()
  }
  return (
    <Modal
      open={isOpen}
      title={t('frame.addBranch')}
      okText={t('frame.addBranch')}
      onCancel={close}
      onOk={form.submit}
      destroyOnHidden
      width={440}
    >
      <Form name="new-branch" form={form} layout="vertical" preserve={false} onFinish={(values) => void add(values)}>
        <Form.Item
          name="name"
          label={t('frame.branchName')}
          rules={[{ required: true, whitespace: true, message: t('welcome.create.branchMissing') }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
