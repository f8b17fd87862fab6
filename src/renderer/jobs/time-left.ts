import type { TFunction } from 'i18next'
import type { Job } from '../../core/job.ts'

type Progress = Pick<Job, 'state' | 'done' | 'total' | 'startedAt'>

/** Seconds still to go at the pace so far; null while too little is done to say. `now` is in milliseconds. */
export function estimateSecondsLeft(job: Progress, now: number): number | null {
  if (job.state !== 'running' || job.startedAt === null || job.done <= 0 || job.total <= job.done) return null
  const elapsed = (now - Date.parse(job.startedAt)) / 1000
  if (elapsed < 2) return null
  return Math.round((elapsed / job.done) * (job.total - job.done))
}

/** Rounded up to what a person would say. */
export function formatTimeLeft(t: TFunction, seconds: number): string {
  if (seconds <= 55) return t('frame.jobs.left.seconds', { count: Math.max(1, Math.ceil(seconds / 5) * 5) })
  if (seconds < 5400) return t('frame.jobs.left.minutes', { count: Math.ceil(seconds / 60) })
  return t('frame.jobs.left.hours', { count: Math.ceil(seconds / 3600) })
}
