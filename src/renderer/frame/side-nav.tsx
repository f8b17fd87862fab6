import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  DeleteOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  HistoryOutlined,
  HomeOutlined,
  InboxOutlined,
  SafetyOutlined,
  SearchOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Layout, Menu } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { type Screen, useNavigation } from '../navigation.tsx'
import { usePaced } from '../ui/use-paced.ts'
import './side-nav.css'

const entries: readonly { readonly screen: Screen; readonly icon: React.ReactNode }[] = [
  { screen: 'home', icon: <HomeOutlined aria-hidden /> },
  { screen: 'inbox', icon: <InboxOutlined aria-hidden /> },
  { screen: 'archive', icon: <FolderOpenOutlined aria-hidden /> },
  { screen: 'roster', icon: <TeamOutlined aria-hidden /> },
  { screen: 'activities', icon: <CalendarOutlined aria-hidden /> },
  { screen: 'search', icon: <SearchOutlined aria-hidden /> },
  { screen: 'check', icon: <AuditOutlined aria-hidden /> },
  { screen: 'bundle', icon: <FileProtectOutlined aria-hidden /> },
  { screen: 'verify', icon: <FileDoneOutlined aria-hidden /> },
  { screen: 'statistics', icon: <BarChartOutlined aria-hidden /> },
  { screen: 'scheme', icon: <ApartmentOutlined aria-hidden /> },
  { screen: 'backup', icon: <SafetyOutlined aria-hidden /> },
  { screen: 'bin', icon: <DeleteOutlined aria-hidden /> },
  { screen: 'history', icon: <HistoryOutlined aria-hidden /> },
  { screen: 'settings', icon: <SettingOutlined aria-hidden /> },
]

/** An import brings in several papers a second; the number is no stopwatch. */
const countPause = 1000

/** The screens, in the order they are offered in. */
export const screens = entries.map(({ screen }) => screen)

export function SideNav() {
  const { t } = useTranslation()
  const { now, go } = useNavigation()
  return (
    <Layout.Sider
      width="max(176px, 10.6rem)"
      className="side-nav"
      style={{ overflow: 'auto', borderInlineEnd: '1px solid var(--line)' }}
    >
      <div style={{ padding: '13px 8px 12px 24px', fontSize: '1.2rem', fontWeight: 600, color: 'var(--red)' }}>
        {t('common.app')}
      </div>
      <nav className="side-entries" aria-label={t('frame.nav.label')}>
        <Menu
          mode="inline"
          style={{ border: 0 }}
          selectedKeys={[now.place.screen]}
          items={entries.map(({ screen, icon }) => ({
            key: screen,
            icon,
            label: (
              <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 6 }}>
                {t(`frame.nav.${screen}`)}
                {screen === 'inbox' && <InboxCount />}
              </span>
            ),
            onClick: () => go({ to: { screen } }),
          }))}
        />
      </nav>
    </Layout.Sider>
  )
}

/** How many papers wait, without antd's rolling digits. */
function InboxCount() {
  const { counts } = useOpenCatalogue()
  const inbox = usePaced(counts.inbox, countPause)
  return inbox === 0 ? null : <span className="inbox-count">{inbox > 999 ? '999+' : inbox}</span>
}
