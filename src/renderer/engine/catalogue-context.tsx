import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { useClient } from './engine-context.tsx'

const CatalogueContext = createContext<Catalogue | null>(null)

interface Props {
  readonly catalogue: Catalogue
  readonly children: ReactNode
}

export function CatalogueProvider({ catalogue, children }: Props) {
  return <CatalogueContext.Provider value={catalogue}>{children}</CatalogueContext.Provider>
}

/** The catalogue that is open. */
export function useOpenCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext)
  if (catalogue === null) throw new Error('useOpenCatalogue is only for what is shown while a catalogue is open')
  return catalogue
}

/** Opening, creating and closing: each forgets what was known of another catalogue. */
export function useCatalogueActions() {
  const client = useClient()
  const queries = useQueryClient()
  const settle = (catalogue: Catalogue | null) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'start' && queryKey[0] !== 'catalogue' })
    queries.setQueryData(['catalogue'], catalogue)
  }
  return {
    create: async (given: { readonly folder: string; readonly branch: string; readonly clerk: string }) =>
      settle(await client.catalogue.create(given)),
    open: async (folder: string) => settle(await client.catalogue.open({ folder })),
    close: async () => {
      await client.catalogue.close({})
      settle(null)
    },
  }
}
