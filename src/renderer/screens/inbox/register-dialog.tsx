import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../../dialog/modal.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { ChosenPath } from './chosen-path.tsx'

interface Props {
  readonly isOpen: boolean
  close(): void
  start(registerFile: string, folder: string): void
}

/** 批量挂接: a register and the folder that its rows' files lie in. */
export function RegisterDialog({ isOpen, close, start }: Props) {
  const { t } = useTranslation()
  const { host } = useEngine()
  const [register, setRegister] = useState<string | null>(null)
  const [folder, setFolder] = useState<string | null>(null)
  return (
    <Modal
      open={isOpen}
      title={t('inbox.register.title')}
      okText={t('inbox.register.start')}
      okButtonProps={{ disabled: register === null || folder === null }}
      onCancel={close}
      onOk={() => {
        if (register !== null && folder !== null) start(register, folder)
        close()
      }}
    >
      <p>{t('inbox.register.text')}</p>
      <Form layout="vertical">
        <ChosenPath
          label={t('inbox.register.file')}
          path={register}
          onPath={setRegister}
          ask={() => host.chooseRegister({})}
        />
        <ChosenPath
          label={t('inbox.register.folder')}
          path={folder}
          onPath={setFolder}
          ask={() => host.chooseFolder({})}
        />
      </Form>
    </Modal>
  )
}
