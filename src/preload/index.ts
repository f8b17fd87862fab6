import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../core/bridge.ts'

const bridge: Bridge<File> = {
  call: (request) => ipcRenderer.invoke('api', request),
  on: (receive) => void ipcRenderer.on('event', (_event, message: unknown) => receive(message)),
  pathOf: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('ledger', bridge)
