import type { ApiClient } from '../core/api.ts'
import type { Catalogue } from '../core/catalogue/catalogue.ts'
import type { LastCatalogue } from './last-catalogue.ts'

/** Which catalogue is open, as the engine said; watches the calls that change it. */
export interface OpenCatalogue {
  folder(): string | null
  /** The same client, with open, create and close watched. */
  watch(client: ApiClient): ApiClient
}

/** `resume` is called after each opening, so that interrupted jobs go on and a backup that is due is made. */
export function trackCatalogue(last: LastCatalogue, resume: (client: ApiClient) => Promise<void>): OpenCatalogue {
  let open: string | null = null
  return {
    folder: () => open,
    watch(client) {
      const opened = async (catalogue: Catalogue) => {
        open = catalogue.folder
        last.set({ folder: catalogue.folder, branch: catalogue.branches[0]?.name ?? '' })
        await resume(client)
        return catalogue
      }
      return {
        ...client,
        catalogue: {
          ...client.catalogue,
          create: async (input) => opened(await client.catalogue.create(input)),
          open: async (input) => opened(await client.catalogue.open(input)),
          close: async (input) => {
            const closed = await client.catalogue.close(input)
            open = null
            last.set(null)
            return closed
          },
        },
      }
    },
  }
}
