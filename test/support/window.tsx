import { cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type { HostClient } from '../../src/core/host-api.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { App } from '../../src/renderer/app.tsx'
import { followEvents, makeQueryClient } from '../../src/renderer/engine/query-client.ts'
import { initWords, speak } from '../../src/renderer/words/words.ts'

/** What the page asks of a browser and jsdom does not have. Nothing is laid out there, so nothing ever changes size. */
class Unchanging {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { ResizeObserver: Unchanging })
Object.assign(window, {
  // Nothing moves: what is waited for is there at once or not at all.
  matchMedia: (query: string) => ({
    matches: query.includes('prefers-reduced-motion'),
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
  }),
})
/** Everything is in sight where nothing is laid out. */
Object.assign(globalThis, {
  IntersectionObserver: class extends Unchanging {
    readonly #tell: (entries: readonly { isIntersecting: boolean }[]) => void
    constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
      super()
      this.#tell = tell
    }
    override observe() {
      this.#tell([{ isIntersecting: true }])
    }
  },
})
Element.prototype.scrollIntoView = () => {}
Element.prototype.scrollTo = () => {}
Element.prototype.checkVisibility = () => true
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
  // As in a browser.
  this.querySelector<HTMLElement>('input, button')?.focus()
}
initWords('zh-CN')
// A busy machine may take its time; what is waited for still has to come.
configure({ asyncUtilTimeout: 8000 })

/** Shows the whole window in jsdom on a real engine. Only the host is a stand-in: its dialogs choose nothing. */
export function showWindow(engine: EngineConnection, today: string, answers: Partial<HostClient> = {}) {
  const nothing = async () => ({ path: null })
  const host: HostClient = {
    start: async () => ({ today, problem: null }),
    speak: async () => ({}),
    chooseNewCatalogue: nothing,
    chooseCatalogue: nothing,
    recent: async () => ({ catalogues: [] }),
    forgetRecent: async () => ({}),
    makeSample: async () => ({ path: '' }),
    chooseFiles: async () => ({ paths: [] }),
    chooseFolder: nothing,
    chooseRegister: nothing,
    chooseRoster: nothing,
    chooseBundlePlace: nothing,
    chooseSchemeFile: nothing,
    chooseSchemePlace: nothing,
    chooseChecklistPlace: nothing,
    chooseFormsPlace: nothing,
    openFormsFolder: async () => ({}),
    print: async () => ({ isPrinted: false }),
    savePdf: nothing,
    chooseBackupPlace: nothing,
    chooseRestorePlace: nothing,
    chooseRecordPlace: nothing,
    diagnostics: async () => ({ text: '' }),
    saveDiagnostics: nothing,
    chooseBundle: nothing,
    openBundle: async () => ({}),
    ...answers,
  }
  const queries = makeQueryClient()
  onTestFinished(followEvents(queries, engine))
  const seen = { connection: engine, host, onEngineState: () => () => {}, pathOf: () => '' }
  render(<App engine={seen} queries={queries} />)
  onTestFinished(() => {
    cleanup()
    speak('zh-CN')
  })
  // Whether something can be clicked is for the desktop tests: jsdom lays nothing out.
  return userEvent.setup({ pointerEventsCheck: 0 })
}
