import { Layout } from 'antd'
import type { ReactNode } from 'react'
import { assertNever } from '../../core/failure.ts'
import { useDraftSweep } from '../item/use-draft-sweep.ts'
import { type Place, useNavigation } from '../navigation.tsx'
import { ActivitiesScreen } from '../screens/activities/activities-screen.tsx'
import { ArchiveScreen } from '../screens/archive/archive-screen.tsx'
import { BackupScreen } from '../screens/backup/backup-screen.tsx'
import { BinScreen } from '../screens/bin/bin-screen.tsx'
import { BundleScreen } from '../screens/bundle/bundle-screen.tsx'
import { CheckScreen } from '../screens/check/check-screen.tsx'
import { HistoryScreen } from '../screens/history/history-screen.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { InboxScreen } from '../screens/inbox/inbox-screen.tsx'
import { RosterScreen } from '../screens/roster/roster-screen.tsx'
import { SchemeScreen } from '../screens/scheme/scheme-screen.tsx'
import { SearchScreen } from '../screens/search/search-screen.tsx'
import { SettingsScreen } from '../screens/settings/settings-screen.tsx'
import { StatisticsScreen } from '../screens/statistics/statistics-screen.tsx'
import { VerifyScreen } from '../screens/verify/verify-screen.tsx'
import { GuideBar } from './guide-bar.tsx'
import { PlaceNotice } from './place-notice.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import { SchemeNotice } from './scheme-notice.tsx'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'
import { UndoKey } from './undo-key.tsx'

/** The frame around every screen while a catalogue is open. */
export function Shell() {
  const { now } = useNavigation()
  useDraftSweep()
  return (
    <Layout className="fill">
      <UndoKey />
      <SideNav />
      <Layout style={{ minWidth: 0 }}>
        <TopBar />
        <PlaceNotice />
        <ReadOnlyNotice />
        <SchemeNotice />
        <GuideBar />
        <Layout.Content tabIndex={-1} style={{ minHeight: 0 }}>
          {toScreen(now.place)}
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function toScreen(place: Place): ReactNode {
  switch (place.screen) {
    case 'home':
      return <HomeScreen />
    case 'inbox':
      return <InboxScreen place={place} />
    case 'archive':
      return <ArchiveScreen place={place} />
    case 'roster':
      return <RosterScreen key={place.memberId} place={place} />
    case 'activities':
      return <ActivitiesScreen place={place} />
    case 'search':
      return <SearchScreen place={place} />
    case 'check':
      return <CheckScreen place={place} />
    case 'statistics':
      return <StatisticsScreen place={place} />
    case 'bundle':
      return <BundleScreen place={place} />
    case 'verify':
      return <VerifyScreen />
    case 'backup':
      return <BackupScreen />
    case 'bin':
      return <BinScreen />
    case 'history':
      return <HistoryScreen />
    case 'scheme':
      return <SchemeScreen place={place} />
    case 'settings':
      return <SettingsScreen />
    default:
      return assertNever(place)
  }
}
