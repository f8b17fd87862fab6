import type { ElectronApplication, Page } from 'playwright'

/** A screen in one of its states, and how a person comes there. */
export interface Stop {
  readonly name: string
  go(window: Page): Promise<void>
}

export const screens = [
  '首页',
  '收件箱',
  '档案',
  '名册',
  '活动',
  '检索',
  '核对',
  '迎检包',
  '验包',
  '统计',
  '方案',
  '备份与安全',
  '回收站',
  '操作记录',
  '设置',
] as const

export async function goTo(window: Page, screen: string): Promise<void> {
  await window.getByRole('menuitem', { name: screen }).click()
}

/** Nothing is on its way any more: no question open, no dialog half in, no page still being drawn. */
export async function settle(window: Page): Promise<void> {
  await window.waitForFunction(
    () =>
      document.querySelector(
        '.ant-spin-spinning, .ant-skeleton, .sheet-coming, .ant-zoom-big-enter, [class*="-motion-"]',
      ) === null && [...document.images].every(({ complete }) => complete),
  )
  await window.waitForTimeout(350)
}

/** Each screen as it stands when one comes to it. */
export const plainStops: readonly Stop[] = screens.map((name) => ({ name, go: (window) => goTo(window, name) }))

/** What lies behind the screens of a catalogue that holds something. */
export const innerStops: readonly Stop[] = [
  {
    name: '档案-一件',
    async go(window) {
      await goTo(window, '档案')
      await window.getByRole('row').nth(2).getByRole('button').first().click()
      await window.getByRole('tab').first().waitFor()
    },
  },
  {
    name: '档案-档案盒',
    async go(window) {
      await goTo(window, '档案')
      await window.getByText('按档案盒').first().click()
    },
  },
  {
    name: '名册-一人',
    async go(window) {
      await goTo(window, '名册')
      await window.getByRole('row').nth(2).getByRole('button').first().click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '活动-登记',
    async go(window) {
      await goTo(window, '活动')
      await window.getByRole('button', { name: '新建活动' }).first().click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '检索-命中',
    async go(window) {
      await goTo(window, '检索')
      await window.getByLabel('检索全部页面的文字').fill('供水')
      await window.getByRole('list', { name: '检索结果' }).waitFor()
      await window.locator('.sheet-mark.chosen').waitFor()
    },
  },
  {
    name: '检索-无命中',
    async go(window) {
      await goTo(window, '检索')
      await window.getByLabel('检索全部页面的文字').fill('沙漠铁路')
      await window.getByText('没有找到').first().waitFor()
    },
  },
  {
    name: '核对-清单',
    async go(window) {
      await goTo(window, '核对')
      await window.getByText('逐项列表', { exact: true }).first().click()
    },
  },
  {
    name: '核对-支部设置',
    async go(window) {
      await goTo(window, '核对')
      await window.getByRole('button', { name: '支部设置' }).click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '核对-规则',
    async go(window) {
      await goTo(window, '核对')
      await window.getByRole('button', { name: '规则设置' }).click()
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '任务',
    async go(window) {
      await window.getByRole('button', { name: '任务' }).click()
      await window.locator('.ant-popover, .ant-drawer-content').first().waitFor()
    },
  },
  {
    name: '帮助',
    async go(window) {
      await goTo(window, '核对')
      await window.keyboard.press('F1')
      await window.getByRole('dialog').waitFor()
    },
  },
  {
    name: '按键表',
    async go(window) {
      await window.keyboard.press('?')
      await window.getByText('快捷键').first().waitFor()
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
