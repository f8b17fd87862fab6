import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright'
import { onTestFailed, TestRunner } from 'vitest'
import type { Desktop } from './desktop.ts'

interface Start {
  /** The day it is for the program. */
  readonly today: string
  /** A catalogue named on the command line. */
  readonly catalogue?: string
  /** A stand-in for recognition, as the address of its module. */
  readonly recogniser?: string
  /** What the system speaks. */
  readonly system?: 'zh_CN' | 'en_GB'
}

/** Starts the built program with a profile of its own. */
export async function openApp(
  desktop: Desktop,
  { today, catalogue, recogniser, system = 'zh_CN' }: Start,
): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-desktop-'))
  const dialogs = join(folder, 'dialogs.json')
  writeFileSync(dialogs, '[]')
  const electron = await _electron.launch({
    executablePath: desktop.executable,
    // What moves while it is clicked may be missed.
    args: [...desktop.args, '--force-prefers-reduced-motion', ...(catalogue ? [catalogue] : [])],
    env: {
      ...toEnvironment(desktop),
      LEDGER_PROFILE: join(folder, 'profile'),
      LEDGER_DIALOGS: dialogs,
      LEDGER_TODAY: today,
      LC_ALL: `${system}.UTF-8`,
      LANGUAGE: system,
      ...(recogniser !== undefined && { LEDGER_RECOGNISER: recogniser }),
    },
  })
  const window = await electron.firstWindow({ timeout: 90_000 })
  window.setDefaultTimeout(15_000)
  const app = new App(electron, window, folder, dialogs)
  if (TestRunner.getCurrentTest()) onTestFailed(() => console.error(app.lastWords))
  return app
}

/** The program as a clerk uses it. Opened by `openApp`; to be closed. */
export class App {
  readonly electron: ElectronApplication
  readonly window: Page
  /** A fresh folder for whatever a test makes, gone once the program is closed. */
  readonly folder: string
  /** What dialogs and notices said when it was closed. */
  lastWords = ''
  readonly #dialogs: string

  constructor(electron: ElectronApplication, window: Page, folder: string, dialogs: string) {
    this.electron = electron
    this.window = window
    this.folder = folder
    this.#dialogs = dialogs
  }

  /** What the next system dialogs answer, in turn. */
  answerDialogs(...answers: readonly (readonly string[])[]): void {
    writeFileSync(this.#dialogs, JSON.stringify(answers))
  }

  async createCatalogue(branch: string, parent: string): Promise<void> {
    this.answerDialogs([parent])
    await this.window.getByLabel('支部名称').fill(branch)
    await this.button('选择文件夹').click()
    await this.window.getByText(parent).waitFor()
    await this.button('新建目录库').click()
    await this.button('不用引导了').click()
    await this.window.getByText('收件箱是空的').waitFor()
  }

  async goTo(
    screen: '收件箱' | '档案' | '检索' | '核对' | '迎检包' | '验包' | '统计' | '方案' | '备份与安全',
  ): Promise<void> {
    await this.window.getByRole('menuitem', { name: screen }).click()
  }

  /** Adds files to the inbox and waits until the import is over. */
  async addFiles(paths: readonly string[]): Promise<void> {
    await this.goTo('收件箱')
    this.answerDialogs(paths)
    await this.button('添加文件').click()
    await this.window.getByText('导入完成').waitFor()
  }

  /** Fills in what is given and files the paper that is shown; answers its 档号. */
  async file(paper: { readonly line: string; readonly title: string; readonly date: string }): Promise<string> {
    const form = this.window.getByRole('region', { name: '归档' })
    await form.getByLabel('清册条目').fill(paper.line)
    await this.window.locator('.ant-select-item-option').filter({ hasText: paper.line }).first().click()
    await form.getByLabel('日期').fill(paper.date)
    await form.getByLabel('日期').press('Enter')
    await form.getByLabel('题名').fill(paper.title)
    await form.getByLabel('题名').press('Control+Enter')
    const told = this.window.getByText(/^已归档：/)
    await told.waitFor()
    return ((await told.textContent()) ?? '').replace(/^.*（(.*)）$/, '$1')
  }

  /** Waits until the reading that an import started by itself is done. */
  async readText(): Promise<void> {
    await this.button('任务').click()
    await this.window.getByText(/^识别 \d+ 页/).waitFor({ timeout: 120_000 })
    await this.window.keyboard.press('Escape')
  }

  async search(words: string): Promise<Locator> {
    await this.goTo('检索')
    await this.window.getByLabel('检索全部页面的文字').fill(words)
    const results = this.window.getByRole('list', { name: '检索结果' })
    await results.waitFor()
    return results
  }

  /** Makes a bundle of everything shown and waits for it. */
  async makeBundle(place: string): Promise<void> {
    await this.goTo('迎检包')
    this.answerDialogs([place])
    await this.button('生成迎检包').click()
    await this.window.getByText(/^迎检包已生成/).waitFor({ timeout: 60_000 })
  }

  /** Verifies a bundle that lies somewhere, on the screen for it. */
  async verifyBundle(folder: string): Promise<void> {
    await this.goTo('验包')
    this.answerDialogs([folder])
    await this.button('选择迎检包文件夹').click()
  }

  /** What verifying a bundle came to, point by point. */
  async verdict(): Promise<string> {
    return (await this.window.getByRole('list', { name: '结论' }).textContent()) ?? ''
  }

  /** Explains the gap in a row of the check. */
  async explain(row: Locator, { reason, by }: { readonly reason: string; readonly by: string }): Promise<void> {
    await row.getByRole('button', { name: '说明原因' }).click()
    const dialog = this.window.getByRole('dialog')
    await dialog.getByLabel('原因').fill(reason)
    await dialog.getByLabel('说明人').fill(by)
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Ends the engine's process as a crash would. */
  async killEngine(): Promise<void> {
    const host = this.electron.process().pid
    const list = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(host)], { encoding: 'utf8' }).stdout
    const line = list.split('\n').find((text) => text.includes('engine.js') || text.includes('node.mojom.NodeService'))
    if (!line) throw new Error(`no engine among the children of ${host}:\n${list}`)
    process.kill(Number.parseInt(line, 10), 'SIGKILL')
  }

  button(name: string): Locator {
    return this.window.getByRole('button', { name, exact: true })
  }

  async close(): Promise<void> {
    // Else a window that holds something unsaved would ask first.
    const destroy = () =>
      this.electron.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy()
      })
    if (!this.window.isClosed()) {
      const words = await this.window.locator('[role="dialog"], [role="alert"], .ant-message, h1').allInnerTexts()
      this.lastWords = words.join('\n')
      await destroy()
    }
    await this.electron.close()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What the program is started with. Journeys that run at a time have other pool ids, and displays. */
export function toEnvironment({ env, displays }: Desktop): Record<string, string> {
  const display = displays[Number(process.env.VITEST_POOL_ID ?? 0) % displays.length]
  return { ...definedOnly(process.env), ...env, ...(display !== undefined && { DISPLAY: display }) }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
