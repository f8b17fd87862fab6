import { SearchOutlined } from '@ant-design/icons'
import { Button, Layout, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colours } from '../theme.ts'
import { BackupAge } from './backup-age.tsx'
import { CatalogueMenu } from './catalogue-menu.tsx'
import { JobsButton } from './jobs-button.tsx'
import { QuickOpen } from './quick-open.tsx'

export function TopBar() {
  const { t } = useTranslation()
  const [isQuick, setQuick] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setQuick(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <Layout.Header
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 12,
        borderBottom: `1px solid ${colours.line}`,
        lineHeight: 1.5,
      }}
    >
      <CatalogueMenu />
      <span className="push">
        <BackupAge />
      </span>
      <Button icon={<SearchOutlined aria-hidden />} onClick={() => setQuick(true)}>
        {t('frame.quickOpen')}
        <Typography.Text keyboard style={{ fontSize: 12 }}>
          Ctrl+K
        </Typography.Text>
      </Button>
      <JobsButton />
      <QuickOpen isOpen={isQuick} close={() => setQuick(false)} />
    </Layout.Header>
  )
}
