import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

export interface Import {
  readonly branchId: number
  setBranchId(id: number): void
  /** The import whose result is shown; null when none is. */
  readonly jobId: number | null
  dismiss(): void
  start(paths: readonly string[], registerFile: string | null): Promise<void>
}

const shownKey = ['shown-import']

/** Starts imports into one branch and remembers the last, also while another screen is shown. */
export function useImport(): Import {
  const client = useClient()
  const tell = useTell()
  const queries = useQueryClient()
  const { branches } = useOpenCatalogue()
  const [chosen, setBranchId] = useState<number | null>(null)
  const [jobId, setJobId] = useState<number | null>(queries.getQueryData<number>(shownKey) ?? null)
  const branchId = chosen ?? branches[0]?.id ?? 0
  const show = (id: number | null) => {
    setJobId(id)
    if (id === null) queries.removeQueries({ queryKey: shownKey })
    else queries.setQueryData(shownKey, id)
  }
  return {
    branchId,
    setBranchId,
    jobId,
    dismiss: () => show(null),
    async start(paths, registerFile) {
      if (paths.length === 0) return
      const job = await tell.attempt(() =>
        client.intake.start({ paths: [...paths], branchId, registerFile, thenRead: true }),
      )
      if (job) show(job.jobId)
    },
  }
}
