import type { ReactNode } from 'react'
import type { JobResult } from '../../core/job.ts'
import { Answer } from '../engine/answer.tsx'
import { useWholeJob } from '../engine/queries.ts'

interface Props {
  readonly id: number
  readonly children: (result: JobResult) => ReactNode
}

/** Shows what a job that is done came to, with all that it names. */
export function WholeResult({ id, children }: Props) {
  const job = useWholeJob(id)
  return <Answer query={job}>{({ result }) => result && children(result)}</Answer>
}
