import { QueryClient } from '@tanstack/react-query'
import type { Seat } from '../../core/accounts/account.ts'
import type { EventPayload } from '../../core/api.ts'
import type { Connection, Unsubscribe } from '../../core/client.ts'
import { assertNever } from '../../core/failure.ts'
import type { BriefJob } from '../../core/job-brief.ts'

/**
 * Answers are kept until the engine says that something changed. The engine is on this machine: being offline is no
 * reason to wait, and asking again does not mend a failure.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

/** Asks again for what an event says has changed, and keeps the list of jobs up to date. */
export function followEvents(queries: QueryClient, connection: Connection): Unsubscribe {
  const stops = [
    connection.on('changed', ({ part }) => {
      // Behind a locked window nothing would be answered; it asks for all of it when somebody is let in.
      if (part !== 'accounts' && isLocked(queries)) return
      for (const key of [...affectedBy(part), 'history']) void queries.invalidateQueries({ queryKey: [key] })
    }),
    connection.on('job', (job) =>
      queries.setQueryData<readonly BriefJob[]>(['jobs'], (jobs) => withJob(jobs ?? [], job)),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function isLocked(queries: QueryClient): boolean {
  const seat = queries.getQueryData<Seat>(['accounts', 'seat'])
  return seat?.isOn === true && seat.account === null
}

type Part = EventPayload<'changed'>['part']

/** The first part of the keys of all queries that show something of `part`. */
function affectedBy(part: Part): readonly string[] {
  switch (part) {
    case 'catalogue':
      return ['catalogue', 'scheme', 'items', 'checks', 'bundles']
    case 'items':
      return ['items', 'boxes', 'catalogue', 'checks', 'search', 'bundles', 'outcomes']
    case 'activities':
      return ['activities', 'items', 'checks', 'bundles']
    case 'pages':
      return ['pages', 'items', 'catalogue', 'search', 'checks']
    case 'waivers':
      return ['checks', 'bundles']
    case 'rules':
      return ['rules', 'checks', 'bundles']
    case 'bundles':
      return ['bundles']
    case 'searches':
      return ['saved-searches']
    case 'health':
      return ['health']
    case 'accounts':
      return ['accounts']
    case 'backups':
      return ['backups']
    case 'watch':
      return ['watch']
    case 'bin':
      return ['bin']
    case 'boxes':
      return ['boxes', 'checks', 'bundles']
    case 'roster':
      return ['roster', 'checks', 'bundles']
    default:
      return assertNever(part)
  }
}

/** Newest first, the given job in its place. */
function withJob(jobs: readonly BriefJob[], job: BriefJob): readonly BriefJob[] {
  if (!jobs.some(({ id }) => id === job.id)) return [job, ...jobs]
  return jobs.map((other) => (other.id === job.id ? job : other))
}
