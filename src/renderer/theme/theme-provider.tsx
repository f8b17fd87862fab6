import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import type { Appearance } from '../../core/appearance.ts'
import { speak } from '../words/words.ts'
import { keepAppearance, readAppearance } from './appearance.ts'
import { toMeasures } from './measures.ts'
import { darkPalette, lightPalette } from './palette.ts'
import { toTheme } from './to-theme.ts'
import { useMedia } from './use-media.ts'
import { toVariables } from './variables.ts'

interface Chosen {
  readonly appearance: Appearance
  choose(appearance: Appearance): void
}

/** What antd's own parts say. */
const locales = { 'zh-CN': zhCN, en: enUS }

const AppearanceContext = createContext<Chosen | null>(null)

/**
 * Dresses the window as the person at this PC chose it, and the system's light and dark where they chose that; still where
 * the system asks for it.
 */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState(readAppearance)
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const isDark = appearance.light === 'system' ? isSystemDark : appearance.light === 'dark'
  const dress = useMemo(() => {
    const palette = isDark ? darkPalette : lightPalette
    const measures = toMeasures(appearance)
    return { theme: toTheme(palette, measures, { isDark, isStill }), variables: toVariables(palette, measures, isDark) }
  }, [appearance, isDark, isStill])
  useLayoutEffect(() => {
    const { style } = document.documentElement
    for (const [name, value] of Object.entries(dress.variables)) style.setProperty(name, value)
  }, [dress])
  const chosen = {
    appearance,
    choose(next: Appearance) {
      keepAppearance(next)
      if (next.language !== appearance.language) speak(next.language)
      setAppearance(next)
    },
  }
  return (
    <AppearanceContext.Provider value={chosen}>
      <ConfigProvider
        locale={locales[appearance.language]}
        theme={dress.theme}
        button={{ autoInsertSpace: false }}
        form={{ colon: false }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext.Provider>
  )
}

export function useAppearance(): Chosen {
  const chosen = useContext(AppearanceContext)
  if (chosen === null) throw new Error('useAppearance is only for what stands inside a ThemeProvider')
  return chosen
}
