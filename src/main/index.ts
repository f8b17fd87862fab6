import { dirname, join } from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu, protocol } from 'electron'
import type { ApiClient } from '../core/api.ts'
import type { Connection } from '../core/client.ts'
import { type FailureReport, toFailureReport } from '../core/failure.ts'
import { answerRequests } from './app-protocol.ts'
import { scheme } from './app-url.ts'
import { gatherDiagnostics } from './diagnostics.ts'
import { chooseFromFile, chooseInWindow } from './dialogs.ts'
import { keepEngine } from './engine-keeper.ts'
import { type EnginePlace, placeOfEngine } from './engine-place.ts'
import { startEngine } from './engine-process.ts'
import { readEnvironment } from './environment.ts'
import { folderMemoryIn } from './folder-memory.ts'
import { hostCalls } from './host-calls.ts'
import { lastCatalogueIn } from './last-catalogue.ts'
import { lockDown } from './lockdown.ts'
import { openLog } from './log-file.ts'
import { trackCatalogue } from './open-catalogue.ts'
import { printerOf } from './printer.ts'
import { answer } from './relay.ts'
import { makeSample } from './sample.ts'
import { isOwnSender, openWindow } from './window.ts'

const environment = readEnvironment(process.argv, process.env, app.isPackaged)
const enginePlace: EnginePlace = app.isPackaged
  ? placeOfEngine(process.resourcesPath)
  : { entry: join(import.meta.dirname, 'engine.js'), node: environment.engineNode }
// Said outright: what Electron takes for the profile depends on how it was launched.
app.setPath('userData', environment.profile ?? join(app.getPath('appData'), 'branch-ledger'))

// Else the window keeps what a long list leaves behind until its heap has doubled.
app.commandLine.appendSwitch('js-flags', '--heap-growing-percent=30')

/** A check of the whole catalogue that is due leaves processor and disk to the window for so long, in milliseconds. */
const settling = 15_000

if (app.requestSingleInstanceLock()) void app.whenReady().then(run)
else app.quit()

function run(): void {
  const log = openLog(join(app.getPath('userData'), 'logs'), () => new Date())
  const last = lastCatalogueIn(app.getPath('userData'))
  const catalogue = trackCatalogue(last, async (client) => {
    // The first thing after an update, before anything goes on.
    await client.backups.startDue({})
    await client.jobs.resume({})
    setTimeout(() => {
      client.health.checkDue({}).catch((error: unknown) => log.write(`no check: ${toFailureReport(error).message}`))
    }, settling)
  })
  let window: BrowserWindow | null = null
  let problem: FailureReport | null = null

  const send = (event: string, payload: unknown) => {
    if (window && !window.isDestroyed()) window.webContents.send('event', { event, payload })
  }

  const reopen = (connection: Connection, folder: string) =>
    catalogue
      .watch(connection.client)
      .catalogue.open({ folder })
      .then(() => null, toFailureReport)

  const start = () =>
    startEngine(enginePlace.entry, enginePlace.node, (text) => {
      process.stderr.write(text)
      log.write(text)
    })

  const engine = keepEngine({
    start,
    tell(state) {
      log.write(`engine ${state}`)
      send('engine', { state })
    },
    now: () => Date.now(),
    async prepare(connection, first) {
      connection.on('job', (job) => send('job', job))
      connection.on('changed', (change) => send('changed', change))
      const folder = first ? (environment.catalogue ?? last.get()) : catalogue.folder()
      if (folder !== null) problem = await reopen(connection, folder)
    },
  })
  const client = async (): Promise<ApiClient> => catalogue.watch((await engine.connection()).client)

  const host = hostCalls({
    choose: environment.dialogs === null ? chooseInWindow(() => window) : chooseFromFile(environment.dialogs),
    memory: folderMemoryIn(app.getPath('userData'), app.getPath('documents')),
    last,
    today: environment.today,
    client,
    printer: printerOf(() => window),
    makeSample: () => makeSample(start, join(app.getPath('userData'), 'sample')),
    diagnostics: () => gatherDiagnostics(client, log, new Date()),
    problem: async () => {
      await engine.connection()
      return problem
    },
  })

  ipcMain.handle('api', (event, message: unknown) => {
    if (!isOwnSender(event, window)) throw new Error('a message from a stranger was refused')
    return answer(message, { host, client })
  })
  protocol.handle(
    scheme,
    answerRequests({
      renderer: join(import.meta.dirname, '../renderer'),
      // The engine's resources lie beside it.
      fonts: join(dirname(enginePlace.entry), '../../resources/fonts'),
      catalogueFolder: catalogue.folder,
      client,
    }),
  )
  Menu.setApplicationMenu(null)
  lockDown()
  window = openWindow(join(import.meta.dirname, '../preload/index.cjs'), !app.isPackaged)

  app.on('render-process-gone', (_, __, { reason }) => log.write(`window gone: ${reason}`))
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  stopBeforeQuitting(() => engine.stop((connection) => connection.client.catalogue.close({})))
}

/** Lets the engine close its catalogue before the program ends. */
function stopBeforeQuitting(stop: () => Promise<void>): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void stop().then(() => {
      stopped = true
      // Not within the same turn: while Electron still takes back the first quit, it overhears a second.
      setImmediate(() => app.quit())
    })
  })
}
