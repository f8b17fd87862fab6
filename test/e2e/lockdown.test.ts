import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type App, openApp, toEnvironment } from '../support/app.ts'

const desktop = inject('desktop')
const today = '2025-07-02'

describe.skipIf(desktop === null)('the window is locked down', () => {
  let app: App

  beforeAll(async () => {
    if (desktop === null) throw new Error('no desktop')
    app = await openApp(desktop, { today })
    await app.window.getByLabel('支部名称').waitFor()
  })
  afterAll(() => app.close())

  /** Runs code in the page as a script of the page would run it: outside of what a debugger is allowed. */
  const inPage = <Value>(act: () => Value | Promise<Value>): Promise<Value> =>
    app.window.evaluate(
      (text) =>
        new Promise<Value>((resolve, reject) => {
          // Made here, where a debugger may, and called later, where the page's own rules hold.
          const made: () => Value | Promise<Value> = new Function(`return (${text})`)()
          setTimeout(() => Promise.resolve().then(made).then(resolve, reject), 0)
        }),
      String(act),
    )

  test('the page is sandboxed, in a world apart from the bridge, and has nothing of Node', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents
      return Reflect.apply(Reflect.get(Object(contents), 'getLastWebPreferences'), contents, [])
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    const seen = await inPage(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
      bridge: Object.keys(Reflect.get(globalThis, 'ledger')).sort(),
    }))
    expect(seen).toEqual({ node: [], bridge: ['call', 'on', 'pathOf'] })
  })

  test('text never becomes code: no eval, no inline script, no script from elsewhere', async () => {
    const ran = await inPage(async () => {
      const ran: string[] = []
      const blocked: string[] = []
      Object.assign(globalThis, { ran })
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
      for (const make of [
        () => Reflect.get(globalThis, 'eval')('ran.push("eval")'),
        () => Reflect.construct(Function, ['ran.push("Function")'])(),
      ]) {
        try {
          make()
        } catch (error) {
          if (!(error instanceof EvalError)) ran.push(String(error))
        }
      }
      const inline = document.createElement('script')
      inline.textContent = 'ran.push("inline")'
      const foreign = document.createElement('script')
      foreign.src = 'data:text/javascript,ran.push("data")'
      document.head.append(inline, foreign)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'ran.push("attribute")')
      image.src = 'data:image/png;base64,AAAA'
      document.body.append(image)
      await new Promise((resolve) => setTimeout(resolve, 300))
      image.remove()
      return { ran, blocked: [...new Set(blocked)].sort() }
    })
    expect(ran).toEqual({ ran: [], blocked: ['script-src', 'script-src-attr', 'script-src-elem'] })
  })

  test('only our own protocol is there: no file, no network, whoever asks', async () => {
    const secret = join(app.folder, 'secret.txt')
    writeFileSync(secret, 'a secret')
    expect(await inPage(() => location.origin)).toBe('app://ledger')
    const asked = await app.window.evaluate(
      (urls) => Promise.all(urls.map((url) => fetch(url).then((response) => response.status, String))),
      [`file://${secret}`, 'https://example.com/', 'app://other/', 'app://ledger/../../package.json'],
    )
    expect(asked).toEqual([expect.any(String), expect.any(String), expect.any(String), 404])
    // Not even where no page's policy holds: the host itself asks in the name of the window's session.
    const got = await app.electron.evaluate(
      async ({ session }, urls) =>
        Promise.all(urls.map((url) => session.defaultSession.fetch(url).then((answer) => answer.text(), String))),
      [`file://${secret}`, 'http://localhost:1/'],
    )
    expect(got).toEqual(['', expect.stringContaining('ERR_BLOCKED_BY_CLIENT')])
  })

  test('it goes nowhere else and opens no window', async () => {
    const before = app.window.url()
    const opened = await inPage(async () => {
      const opened = window.open('https://example.com/') !== null || window.open('app://ledger/') !== null
      const link = document.createElement('a')
      link.href = 'app://ledger/index.html?elsewhere'
      document.body.append(link)
      link.click()
      location.assign('https://example.com/')
      await new Promise((resolve) => setTimeout(resolve, 300))
      link.remove()
      return opened
    })
    expect(opened).toBe(false)
    expect(app.window.url()).toBe(before)
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('no permission is given', async () => {
    const states = await inPage(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, String),
        ),
      )
      const place = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : code),
        ),
      )
      const read = await navigator.clipboard.readText().then(
        () => 'given',
        (error: DOMException) => error.name,
      )
      return { states: [...new Set(states)], place, read, asked: await Notification.requestPermission() }
    })
    expect(states).toEqual({ states: ['denied'], place: 'denied', read: 'NotAllowedError', asked: 'denied' })
  })

  test('a message from any page but the window itself is refused', async () => {
    const ask = { id: 1, call: 'catalogue.get', input: {} }
    const own = await app.window.evaluate((request) => Reflect.get(globalThis, 'ledger').call(request), ask)
    expect(own).toEqual({ id: 1, ok: true, value: null })
    const preload = resolve(import.meta.dirname, '../../out/preload/index.cjs')
    const answer = await app.electron.evaluate(
      async ({ BrowserWindow }, { preload, request }) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await stranger.loadURL('app://ledger/')
        const said: unknown = await stranger.webContents.executeJavaScript(
          `ledger.call(${JSON.stringify(request)}).then(JSON.stringify, String)`,
        )
        stranger.destroy()
        return said
      },
      { preload, request: ask },
    )
    expect(answer).toMatch(/a message from a stranger was refused/)
  })

  test('a second start gives way to the first', async () => {
    if (desktop === null) throw new Error('no desktop')
    const second = spawn(desktop.executable, [...desktop.args], {
      env: { ...toEnvironment(desktop), LEDGER_PROFILE: join(app.folder, 'profile') },
      stdio: 'ignore',
      timeout: 20_000,
    })
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
    expect(await app.window.getByLabel('支部名称').isVisible()).toBe(true)
  })
})
