import dayjs from 'dayjs'
import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../core/language.ts'
import { en } from './en/en.ts'
import { formatNumber } from './format.ts'
import { zhCn } from './zh-cn/zh-cn.ts'
import 'dayjs/locale/zh-cn'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof zhCn }
  }
}

/** Writes each number that stands in a text. */
const numbers: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format: (value) => (typeof value === 'number' ? formatNumber(value) : value),
}

/** Readies the words; keys are checked by the compiler against the Chinese catalogue. */
export function initWords(language: Language): void {
  void i18next
    .use(initReactI18next)
    .use(numbers)
    .init({
      lng: language,
      fallbackLng: 'zh-CN',
      ns: ['words'],
      defaultNS: 'words',
      resources: { 'zh-CN': { words: zhCn }, en: { words: en } },
      // React escapes what it shows.
      interpolation: { escapeValue: false, alwaysFormat: true },
      initAsync: false,
    })
  tellDocument(language)
}

/** From now on the window speaks this language. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language)
  tellDocument(language)
}

/** What goes by the language beside the words: the page for screen readers, its title, and calendars. */
function tellDocument(language: Language): void {
  document.documentElement.lang = language
  document.title = i18next.t('common.app')
  dayjs.locale(language.toLowerCase())
}
