import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { zhCn } from './zh-cn/zh-cn.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof zhCn }
  }
}

/** Readies the words; keys are checked by the compiler against the Chinese catalogue. */
export function initWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: ['words'],
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zhCn } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}
