import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp } from 'antd'
import { AccountGate } from './account/account-gate.tsx'
import { Answer } from './engine/answer.tsx'
import { CatalogueProvider } from './engine/catalogue-context.tsx'
import type { Engine } from './engine/engine.ts'
import { EngineProvider } from './engine/engine-context.tsx'
import { useCatalogue, useStart } from './engine/queries.ts'
import { TodayProvider } from './engine/today.tsx'
import { EngineNotice } from './frame/engine-notice.tsx'
import { GuideProvider, useGuides } from './frame/guide.tsx'
import { HostLanguage } from './frame/host-language.tsx'
import { Shell } from './frame/shell.tsx'
import { NavigationProvider } from './navigation.tsx'
import { WelcomeScreen } from './screens/welcome/welcome-screen.tsx'
import { ThemeProvider } from './theme/theme-provider.tsx'
import { useKeptFocus } from './ui/kept-focus.ts'
import { usePointerMark } from './ui/pointer-mark.ts'

interface Props {
  readonly engine: Engine
  /** They follow the engine's events. */
  readonly queries: QueryClient
}

export function App({ engine, queries }: Props) {
  useKeptFocus()
  usePointerMark()
  return (
    <EngineProvider engine={engine}>
      <QueryClientProvider client={queries}>
        <ThemeProvider>
          <AntApp className="fill">
            <HostLanguage />
            <EngineNotice />
            <GuideProvider>
              <Root />
            </GuideProvider>
          </AntApp>
        </ThemeProvider>
      </QueryClientProvider>
    </EngineProvider>
  )
}

function Root() {
  const start = useStart()
  const catalogue = useCatalogue()
  const { stepIn } = useGuides()
  return (
    <Answer query={start}>
      {({ today, problem }) => (
        <TodayProvider today={today}>
          <Answer query={catalogue}>
            {(open) =>
              open === null ? (
                <WelcomeScreen problem={problem} />
              ) : (
                <CatalogueProvider catalogue={open}>
                  <AccountGate key={open.uuid}>
                    <NavigationProvider first={{ screen: stepIn(open.folder) ?? 'home' }}>
                      <Shell />
                    </NavigationProvider>
                  </AccountGate>
                </CatalogueProvider>
              )
            }
          </Answer>
        </TodayProvider>
      )}
    </Answer>
  )
}
