import { app, type Session, session, type WebContents } from 'electron'
import { isOwnAddress } from './app-url.ts'

/** What every page gets: Chromium's sandbox, a world of its own for the bridge, and nothing of Node. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const

/**
 * Shuts the program's pages in, whichever way they came to be: they stay at our own address, open nothing, reach
 * neither network nor disk but through `app:`, and are given no permission. Call it once Electron is ready.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => shutIn(contents))
  refusePermissions(session.defaultSession)
  refuseOtherAddresses(session.defaultSession)
}

function shutIn(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function refusePermissions(of: Session): void {
  of.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  of.setPermissionCheckHandler(() => false)
  of.setDevicePermissionHandler(() => false)
  of.on('will-download', (event) => event.preventDefault())
}

/** `file:` does not pass by the filter of requests, so its answer is taken over. */
function refuseOtherAddresses(of: Session): void {
  of.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnAddress(url) }))
  of.protocol.handle('file', () => new Response(null, { status: 403 }))
}
