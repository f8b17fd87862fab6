import { createContext, type ReactNode, useContext } from 'react'
import type { ApiClient } from '../../core/api.ts'
import type { Engine } from './engine.ts'

const EngineContext = createContext<Engine | null>(null)

export function EngineProvider({ engine, children }: { readonly engine: Engine; readonly children: ReactNode }) {
  return <EngineContext.Provider value={engine}>{children}</EngineContext.Provider>
}

export function useEngine(): Engine {
  const engine = useContext(EngineContext)
  if (engine === null) throw new Error('useEngine is only for what stands inside an EngineProvider')
  return engine
}

export function useClient(): ApiClient {
  return useEngine().connection.client
}
