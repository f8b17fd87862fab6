import { EyeOutlined, FileAddOutlined, FolderAddOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { useWatched } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { RegisterDialog } from './register-dialog.tsx'
import type { Import } from './use-import.ts'
import { WatchDialog } from './watch-dialog.tsx'

interface Props {
  readonly waiting: number
  readonly intake: Import
}

export function AddBar({ waiting, intake }: Props) {
  const { t } = useTranslation()
  const { host } = useEngine()
  const { branches } = useOpenCatalogue()
  const tell = useTell()
  const [isRegister, setRegister] = useState(false)
  const [isWatching, setWatching] = useState(false)
  const watched = useWatched()
  const addFiles = () =>
    tell.attempt(async () => {
      const { paths } = await host.chooseFiles({})
      await intake.start(paths, null)
    })
  const addFolder = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseFolder({})
      if (path !== null) await intake.start([path], null)
    })
  return (
    <div className="bar">
      <Button type="primary" icon={<FileAddOutlined aria-hidden />} onClick={() => void addFiles()}>
        {t('inbox.addFiles')}
      </Button>
      <Button icon={<FolderAddOutlined aria-hidden />} onClick={() => void addFolder()}>
        {t('inbox.addFolder')}
      </Button>
      <Button icon={<TableOutlined aria-hidden />} onClick={() => setRegister(true)}>
        {t('inbox.byRegister')}
      </Button>
      {watched.data?.folder === null && (
        <Button icon={<EyeOutlined aria-hidden />} onClick={() => setWatching(true)}>
          {t('inbox.watch.title')}
        </Button>
      )}
      {branches.length > 1 && (
        <Select
          aria-label={t('inbox.into')}
          value={intake.branchId}
          onChange={intake.setBranchId}
          style={{ minWidth: '13.3rem' }}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <span className="faint" title={t('inbox.formats')}>
        {t('inbox.dropTip')}
      </span>
      {waiting > 0 && <strong className="push">{t('inbox.waiting', { count: waiting })}</strong>}
      {isWatching && <WatchDialog folder={null} close={() => setWatching(false)} />}
      <RegisterDialog
        isOpen={isRegister}
        close={() => setRegister(false)}
        start={(registerFile, folder) => void intake.start([folder], registerFile)}
      />
    </div>
  )
}
