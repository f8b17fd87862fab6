import { waitForJob } from '../core/client.ts'
import { Failure, fromFailureReport } from '../core/failure.ts'
import type { JobKind, JobResult } from '../core/job.ts'
import type { Run } from './command.ts'

/** Waits for a job, showing its progress, and returns its result. Throws the failure of one that did not get done. */
export async function jobResult<Kind extends JobKind>(
  run: Pick<Run, 'engine' | 'progress'>,
  kind: Kind,
  { jobId }: { readonly jobId: number },
): Promise<Extract<JobResult, { kind: Kind }>> {
  const job = await waitForJob(run.engine, jobId, ({ done, total, note }) => {
    if (total > 0) run.progress(`${done}/${total} ${note}`)
  })
  if (job.failure) throw fromFailureReport(job.failure)
  const { result } = job
  if (!isOf(kind, result)) throw new Failure('cancelled', '任务被取消，没有做完。')
  return result
}

function isOf<Kind extends JobKind>(
  kind: Kind,
  result: JobResult | null,
): result is Extract<JobResult, { kind: Kind }> {
  return result?.kind === kind
}
