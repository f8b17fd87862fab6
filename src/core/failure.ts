import * as z from 'zod'
import { describeIssues } from './issues.ts'

/** Every kind of trouble a person can act on. A new kind needs words in the renderer before it compiles. */
export const failureKinds = [
  'invalid',
  'not-found',
  'conflict',
  'unreadable',
  'unsupported',
  'too-new',
  'cancelled',
  'no-space',
  'busy',
  'locked',
  'denied',
  'internal',
] as const

export const FailureKind = z.enum(failureKinds)
export type FailureKind = z.infer<typeof FailureKind>

/** A failure as it crosses a process boundary. `message` is a Chinese sentence that names the next step. */
export const FailureReport = z.object({
  kind: FailureKind,
  message: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
})
export type FailureReport = z.infer<typeof FailureReport>

/** Trouble the user can act on; anything else thrown is a bug and is reported as `internal`. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly detail: Record<string, unknown> | undefined

  constructor(kind: FailureKind, message: string, detail?: Record<string, unknown>, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.kind = kind
    this.detail = detail
  }
}

/** The report of anything thrown. A bug's own message stays out of it: that belongs to the log. */
export function toFailureReport(error: unknown): FailureReport {
  if (error instanceof Failure) {
    const { kind, message, detail } = error
    return detail === undefined ? { kind, message } : { kind, message, detail }
  }
  if (error instanceof z.ZodError) {
    return {
      kind: 'invalid',
      message: `输入有误：${describeIssues(error)}。请改正后重试。`,
      detail: { issues: error.issues },
    }
  }
  return {
    kind: 'internal',
    message: '程序内部出错，本次操作没有完成，已有资料不受影响。请重试；如仍出现，请查看运行日志。',
  }
}

/** The failure that a report describes, for the side that receives it. */
export function fromFailureReport(report: FailureReport): Failure {
  return new Failure(report.kind, report.message, report.detail)
}

/** For switches over closed sets: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
