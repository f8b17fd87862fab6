import { createRoot } from 'react-dom/client'
import type { Bridge } from '../core/bridge.ts'
import 'antd/dist/antd.css'
import './app.css'
import { App } from './app.tsx'
import { connectBridge } from './engine/engine.ts'
import { readAppearance } from './theme/appearance.ts'
import { initWords } from './words/words.ts'

declare global {
  interface Window {
    readonly ledger: Bridge<File>
  }
}

initWords(readAppearance().language)
const root = document.getElementById('root')
if (root) createRoot(root).render(<App engine={connectBridge(window.ledger)} />)
