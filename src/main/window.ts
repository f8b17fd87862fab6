import { BrowserWindow, session } from 'electron'
import { origin } from './app-url.ts'

/** Opens the one window. It may neither leave our own address, nor open windows, nor ask for permissions. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: '支部台账',
    backgroundColor: '#f6f4f1',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  void window.loadURL(`${origin}/`)
  return window
}

/** Refuses camera, clipboard reading and every other permission. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Whether a message comes from our own page, in our own window's main frame. */
export function isOwnSender(event: Electron.IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  return (
    window !== null &&
    event.sender === window.webContents &&
    frame !== null &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`${origin}/`)
  )
}
