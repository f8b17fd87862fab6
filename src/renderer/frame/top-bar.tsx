import { SearchOutlined } from '@ant-design/icons'
import { Button, Layout, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from './account-menu.tsx'
import { BackupAge } from './backup-age.tsx'
import { CatalogueMenu } from './catalogue-menu.tsx'
import { Help } from './help.tsx'
import { JobsButton } from './jobs-button.tsx'
import { QuickOpen } from './quick-open.tsx'
import { useWindowKeys } from './use-window-keys.ts'
import './top-bar.css'

export function TopBar() {
  const { t } = useTranslation()
  const [isQuick, setQuick] = useState(false)
  useWindowKeys((event) => {
    const isAsked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    if (isAsked) setQuick(true)
    return isAsked
  })
  return (
    <Layout.Header
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '6px 12px',
        height: 'auto',
        minHeight: 52,
        paddingBlock: 6,
        borderBottom: '1px solid var(--line)',
        lineHeight: 1.5,
      }}
    >
      <CatalogueMenu />
      <span className="push">
        <BackupAge />
      </span>
      <Button icon={<SearchOutlined aria-hidden />} onClick={() => setQuick(true)}>
        {t('frame.quickOpen')}
        <Typography.Text keyboard className="shortcut" style={{ fontSize: '0.8rem' }}>
          Ctrl+K
        </Typography.Text>
      </Button>
      <JobsButton />
      <Help />
      <AccountMenu />
      <QuickOpen isOpen={isQuick} close={() => setQuick(false)} />
    </Layout.Header>
  )
}
