import { Button, Form, Radio, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Afterwards, type WatchedFolder } from '../../../core/intake/watch.ts'
import { CancelButton, Unsaved } from '../../dialog/leaving.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { ChosenPath } from './chosen-path.tsx'

interface Props {
  /** As it is watched; null where none is yet. */
  readonly folder: WatchedFolder | null
  close(): void
}

/** Which folder is watched, whose papers it brings, and what becomes of the files. */
export function WatchDialog({ folder, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const { branches } = useOpenCatalogue()
  const tell = useTell()
  const [path, setPath] = useState(folder?.path ?? null)
  const [branchId, setBranchId] = useState(folder?.branchId ?? branches[0]?.id ?? 0)
  const [afterwards, setAfterwards] = useState<Afterwards>(folder?.afterwards ?? 'move')
  const end = async (work: () => Promise<unknown>, said: string) => {
    if (!(await tell.attempt(work))) return
    tell.done(said)
    close()
  }
  return (
    <Modal
      open
      width={560}
      title={t('inbox.watch.title')}
      onCancel={close}
      footer={
        <Space>
          {folder !== null && (
            <Button onClick={() => void end(() => client.watch.stop({}), t('inbox.watch.stopped'))}>
              {t('inbox.watch.stop')}
            </Button>
          )}
          <CancelButton close={close} />
          <Button
            type="primary"
            disabled={path === null}
            onClick={() =>
              void end(() => client.watch.set({ path: path ?? '', branchId, afterwards }), t('inbox.watch.started'))
            }
          >
            {t(folder === null ? 'inbox.watch.start' : 'common.save')}
          </Button>
        </Space>
      }
    >
      <p style={{ marginTop: 0 }}>{t('inbox.watch.text')}</p>
      <Unsaved when={path !== (folder?.path ?? null) || afterwards !== (folder?.afterwards ?? 'move')} />
      <Form layout="vertical">
        <ChosenPath label={t('inbox.watch.folder')} path={path} onPath={setPath} ask={() => host.chooseFolder({})} />
        {branches.length > 1 && (
          <Form.Item label={t('inbox.into')} htmlFor="watch-branch">
            <Select
              id="watch-branch"
              value={branchId}
              onChange={setBranchId}
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item label={t('inbox.watch.afterwards')}>
          <Radio.Group
            aria-label={t('inbox.watch.afterwards')}
            vertical
            value={afterwards}
            onChange={({ target }) => setAfterwards(Afterwards.parse(target.value))}
            options={Afterwards.options.map((value) => ({ value, label: t(`inbox.watch.${value}`) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
