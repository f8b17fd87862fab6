import { app, BrowserWindow } from 'electron'
import { isOwnAddress, origin } from './app-url.ts'
import { lockedPreferences } from './lockdown.ts'
import { showOnceReady } from './show-once-ready.ts'

/** Opens the one window. */
export function openWindow(preload: string, hasTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: '支部台账',
    backgroundColor: '#f6f4f1',
    webPreferences: { preload, devTools: hasTools, ...lockedPreferences },
  })
  showOnceReady(window)
  const system = app.getPreferredSystemLanguages()[0] ?? ''
  void window.loadURL(`${origin}/?${new URLSearchParams({ system })}`)
  return window
}

/** Whether a message comes from our own page, in our own window's main frame. */
export function isOwnSender(event: Electron.IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  return (
    window !== null &&
    event.sender === window.webContents &&
    frame !== null &&
    frame === window.webContents.mainFrame &&
    isOwnAddress(frame.url)
  )
}
