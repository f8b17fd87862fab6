import type { ElectronApplication, Page } from 'playwright'
import type { Language } from '../../src/core/language.ts'
import { en } from '../../src/renderer/words/en/en.ts'
import { zhCn } from '../../src/renderer/words/zh-cn/zh-cn.ts'

/** What stands on screen in each language. */
export const wordsIn = { 'zh-CN': zhCn, en } satisfies Record<Language, unknown>
export type Words = (typeof wordsIn)[Language]

/** A screen in one of its states, and how a person comes there. Its name is Chinese, whatever the window speaks. */
export interface Stop {
  readonly name: string
  go(window: Page, words: Words): Promise<void>
}

const screens = [
  'home',
  'inbox',
  'archive',
  'roster',
  'activities',
  'search',
  'check',
  'bundle',
  'verify',
  'statistics',
  'scheme',
  'backup',
  'bin',
  'history',
  'settings',
] as const
type Screen = (typeof screens)[number]

export async function goTo(window: Page, words: Words, screen: Screen): Promise<void> {
  await window.getByRole('menuitem', { name: new RegExp(`^${words.frame.nav[screen]}`) }).click()
}

/**
 * Nothing has been on its way for a while, within which a next question would have been asked: none open, no dialog half
 * in, no page being drawn.
 */
export async function settle(window: Page): Promise<void> {
  await window.evaluate(() => Reflect.set(globalThis, 'quietSince', null))
  await window.waitForFunction((quiet) => {
    const busy =
      document.querySelector(
        '[aria-busy="true"], .ant-spin-spinning, .ant-skeleton, .sheet-coming, .ant-zoom-big-enter, [class*="-motion-"]',
      ) !== null || [...document.images].some(({ complete }) => !complete)
    const state: unknown = Reflect.get(globalThis, 'quietSince')
    const since = !busy && typeof state === 'number' ? state : performance.now()
    Reflect.set(globalThis, 'quietSince', busy ? null : since)
    return performance.now() - since >= quiet
  }, quietFor)
}

/** In milliseconds. */
const quietFor = 200

/** Each screen as it stands when one comes to it. */
export const plainStops: readonly Stop[] = screens.map((screen) => ({
  name: zhCn.frame.nav[screen],
  go: (window, words) => goTo(window, words, screen),
}))

async function openRow(window: Page): Promise<void> {
  await window.getByRole('row').nth(2).getByRole('button').first().click()
}

/** What lies behind the screens of a catalogue that holds something. */
export const innerStops: readonly Stop[] = [
  {
    name: '档案-一件',
    async go(window, words) {
      await goTo(window, words, 'archive')
      await openRow(window)
      await window.getByRole('tab').first().waitFor()
    },
  },
  {
    name: '档案-档案盒',
    async go(window, words) {
      await goTo(window, words, 'archive')
      await window.getByText(words.archive.view.boxes).first().click()
    },
  },
  {
    name: '名册-一人',
    async go(window, words) {
      await goTo(window, words, 'roster')
      await openRow(window)
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '活动-登记',
    async go(window, words) {
      await goTo(window, words, 'activities')
      await window.getByRole('button', { name: words.activities.form.newTitle }).first().click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '检索-命中',
    async go(window, words) {
      await goTo(window, words, 'search')
      await window.getByLabel(words.search.label).fill('供水')
      await window.getByRole('list', { name: words.search.results }).waitFor()
      await window.locator('.sheet-mark.chosen').waitFor()
    },
  },
  {
    name: '检索-无命中',
    async go(window, words) {
      await goTo(window, words, 'search')
      await window.getByLabel(words.search.label).fill('沙漠铁路')
      await window.getByText(words.search.none.replace('{{query}}', '沙漠铁路')).first().waitFor()
    },
  },
  {
    name: '核对-清单',
    async go(window, words) {
      await goTo(window, words, 'check')
      await window.getByText(words.overview.layout.list, { exact: true }).first().click()
    },
  },
  {
    name: '核对-支部设置',
    async go(window, words) {
      await goTo(window, words, 'check')
      await window.getByRole('button', { name: words.check.settings }).click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '核对-规则',
    async go(window, words) {
      await goTo(window, words, 'check')
      await window.getByRole('button', { name: words.overview.rules.title, exact: true }).click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '任务',
    async go(window, words) {
      await window.getByRole('button', { name: words.frame.jobs.title }).click()
      await window.locator('.ant-popover, .ant-drawer-content').first().waitFor()
    },
  },
  {
    name: '帮助',
    async go(window, words) {
      await goTo(window, words, 'check')
      await window.keyboard.press('F1')
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '按键表',
    async go(window, words) {
      await window.keyboard.press('?')
      await window.getByText(words.help.keys.title).first().waitFor()
    },
  },
  {
    name: '快速打开',
    async go(window) {
      await window.keyboard.press('Control+K')
      await window.getByRole('dialog').waitFor()
    },
  },
]

/** Leaves whatever a stop opened over its screen. */
export async function leaveAll(window: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await window.keyboard.press('Escape')
    if ((await window.locator('.ant-drawer-open, .ant-modal-wrap:visible, .ant-popover:visible').count()) === 0) return
    await window.waitForTimeout(200)
  }
}

/** Dresses the window, as 设置 would, and shows it anew, also where no catalogue is open. */
export async function dress(window: Page, appearance: Readonly<Record<string, string>>): Promise<void> {
  await window.evaluate((kept) => localStorage.setItem('appearance', kept), JSON.stringify(appearance))
  await window.reload()
  await window.locator('#root > *').first().waitFor()
}

/** From now on every question is answered with a failure, but for those that the frame around the screens asks. */
export async function failAll(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ ipcMain }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers')
    if (!(handlers instanceof Map)) throw new Error('this runtime keeps its handlers elsewhere')
    const answer = handlers.get('api')
    const spared = /^(host\.start|catalogue\.get|accounts\.seat|backups\.plan|jobs\.list|scheme\.)/
    ipcMain.removeHandler('api')
    ipcMain.handle('api', (event, message) =>
      spared.test(message.call)
        ? answer(event, message)
        : {
            id: message.id,
            ok: false,
            failure: { kind: 'unreadable', message: '目录库所在的磁盘没有回应。' },
          },
    )
  })
}
