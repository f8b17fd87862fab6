import { createRoot } from 'react-dom/client'
import type { Bridge } from '../core/bridge.ts'
import 'antd/dist/antd.css'
import './app.css'
import { App } from './app.tsx'
import { askAhead } from './ask-ahead.ts'
import { connectBridge } from './engine/engine.ts'
import { followEvents, makeQueryClient } from './engine/query-client.ts'
import { readAppearance } from './theme/appearance.ts'
import { initWords } from './words/words.ts'

declare global {
  interface Window {
    readonly ledger: Bridge<File>
  }
}

/** An engine that is longer about it is waited for in sight, in milliseconds. */
const mostUnseen = 400

initWords(readAppearance().language)
const engine = connectBridge(window.ledger)
const queries = makeQueryClient()
followEvents(queries, engine.connection)
const pause = new Promise((done) => setTimeout(done, mostUnseen))
await Promise.race([askAhead(queries, engine).catch(() => {}), pause])
const root = document.getElementById('root')
if (root) createRoot(root).render(<App engine={engine} queries={queries} />)
