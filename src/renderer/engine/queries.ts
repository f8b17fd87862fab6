import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { ApiClient } from '../../core/api.ts'
import type { BoxPlace } from '../../core/catalogue/box-note.ts'
import type { Day, Year } from '../../core/day.ts'
import type { CutSheet, FormKind } from '../../core/forms/form.ts'
import type { HostClient } from '../../core/host-api.ts'
import { useClient, useEngine } from './engine-context.tsx'

type Of = { readonly branchId: number | null; readonly year: Year | null }

export function useStart() {
  const { host } = useEngine()
  // Asked again now and then, for a window left open over midnight.
  return useQuery({ ...toStart(host), refetchInterval: 600_000 })
}

export function toStart(host: Pick<HostClient, 'start'>) {
  return queryOptions({ queryKey: ['start'], queryFn: () => host.start({}) })
}

/** The catalogues opened last. */
export function useRecent() {
  const { host } = useEngine()
  return useQuery({ queryKey: ['recent'], queryFn: () => host.recent({}), staleTime: 0 })
}

export function useCatalogue() {
  return useQuery(toCatalogue(useClient()))
}

export function toCatalogue(client: ApiClient) {
  return queryOptions({ queryKey: ['catalogue'], queryFn: () => client.catalogue.get({}) })
}

/** The version of the scheme in force in a year; for null, the newest. */
export function useScheme(year: Year | null = null) {
  const client = useClient()
  return useQuery({
    queryKey: ['scheme', 'of', year],
    queryFn: () => client.scheme.get({ year }),
    placeholderData: keepPreviousData,
  })
}

export function useSchemeVersions() {
  const client = useClient()
  return useQuery({ queryKey: ['scheme', 'versions'], queryFn: () => client.scheme.versions({}) })
}

/** Every version whole: items of different years may be of different ones. */
export function useAllSchemes() {
  const client = useClient()
  return useQuery({
    queryKey: ['scheme', 'all'],
    queryFn: async () => {
      const versions = await client.scheme.versions({})
      return Promise.all(versions.map(({ fromYear }) => client.scheme.get({ year: fromYear })))
    },
  })
}

export function useSchemeDifferences(a: number, b: number) {
  const client = useClient()
  return useQuery({ queryKey: ['scheme', 'compare', a, b], queryFn: () => client.scheme.compare({ a, b }) })
}

/** Papers that may be picked before anything is typed: those that wait, then those of a year, the newest first. */
export function usePickable(
  {
    branchId,
    year,
    isInboxOffered,
  }: { readonly branchId: number; readonly year: Year; readonly isInboxOffered: boolean },
  isWanted: boolean,
) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'pickable', branchId, year, isInboxOffered],
    queryFn: async () => {
      const filed = await client.items.list({ state: 'filed', branchId, year })
      const waiting = isInboxOffered ? await client.items.list({ state: 'inbox', branchId }) : []
      return [...waiting, ...filed.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))]
    },
    enabled: isWanted,
  })
}

export function useFiled(of: Of & { readonly lineId: number | null }) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'filed', of],
    queryFn: () => client.items.list({ state: 'filed', ...of }),
    placeholderData: keepPreviousData,
  })
}

/** The filed items of a branch and year, by which its activities are told to be on paper. */
export function useFiledOfYear(of: { readonly branchId: number; readonly year: Year }, isWanted: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'of-year', of],
    queryFn: () => client.items.list({ state: 'filed', ...of }),
    enabled: isWanted,
  })
}

/** What is known of the archive's boxes of a year, or of all. */
export function useBoxNotes(year: Year | null) {
  const client = useClient()
  return useQuery({
    queryKey: ['boxes', 'notes', year],
    queryFn: () => client.boxNotes.list({ year }),
    placeholderData: keepPreviousData,
  })
}

/** Boxes, and the sheet that their labels are cut from. */
export type BoxChoice = Of & { readonly boxes: BoxPlace[]; readonly sheet: CutSheet }

export function useFormPage(of: BoxChoice & { readonly kind: FormKind; readonly page: number }) {
  const client = useClient()
  return useQuery({
    queryKey: ['boxes', 'form', of],
    queryFn: () => client.forms.preview(of),
    placeholderData: keepPreviousData,
  })
}

export function useActivities(of: { readonly branchId: number; readonly year: Year }) {
  const client = useClient()
  return useQuery({
    queryKey: ['activities', of],
    queryFn: () => client.activities.list(of),
    placeholderData: keepPreviousData,
  })
}

export function useActivity(id: number) {
  const client = useClient()
  return useQuery({ queryKey: ['activities', 'one', id], queryFn: () => client.activities.get({ id }) })
}

export function useTally(of: Of) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'tally', of],
    queryFn: () => client.items.tally(of),
    placeholderData: keepPreviousData,
  })
}

export function useItem(id: number, isWanted = true) {
  const client = useClient()
  return useQuery({ queryKey: ['items', 'one', id], queryFn: () => client.items.get({ id }), enabled: isWanted })
}

export function usePageText(pageId: number | null) {
  const client = useClient()
  return useQuery({
    queryKey: ['pages', 'text', pageId],
    queryFn: () => client.pages.text({ pageId: pageId ?? 0 }),
    enabled: pageId !== null,
  })
}

/** The texts of several pages, in their order. */
export function usePageTexts(pageIds: readonly number[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['pages', 'texts', pageIds],
    queryFn: () => Promise.all(pageIds.map((pageId) => client.pages.text({ pageId }))),
  })
}

/** Items as lists show them. */
export function useSummaries(ids: readonly number[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'summaries', ids],
    queryFn: () => client.items.some({ ids: [...ids] }),
    placeholderData: keepPreviousData,
  })
}

/** Several items, in the order of their ids. */
export function useItems(ids: readonly number[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'some', ids],
    queryFn: () => Promise.all(ids.map((id) => client.items.get({ id }))),
  })
}

export function useRoster(branchId: number | null) {
  const client = useClient()
  return useQuery({
    queryKey: ['roster', branchId],
    queryFn: () => client.roster.list({ branchId: branchId ?? 0 }),
    enabled: branchId !== null,
  })
}

export function useCertificates(branchId: number | null) {
  const client = useClient()
  return useQuery({
    queryKey: ['roster', 'certificates', branchId],
    queryFn: () => client.certificates.list({ branchId: branchId ?? 0 }),
    enabled: branchId !== null,
  })
}

/** Asked anew each time: the file lies outside the catalogue, and nobody tells when it changes. */
export function useRosterPreview(branchId: number, file: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['roster-preview', branchId, file],
    queryFn: () => client.roster.preview({ branchId, file }),
    gcTime: 0,
  })
}

export function useReminders(of: RemindersOf) {
  const client = useClient()
  return useQuery(toReminders(client, of))
}

type RemindersOf = { readonly year: Year; readonly on: Day }

export function toReminders(client: ApiClient, of: RemindersOf) {
  return queryOptions({ queryKey: ['checks', 'remind', of], queryFn: () => client.checks.remind(of) })
}

/** The folder watched on this machine, and how that goes. */
export function useWatched() {
  const client = useClient()
  return useQuery({ queryKey: ['watch'], queryFn: () => client.watch.standing({}) })
}

export function useJobs() {
  const client = useClient()
  return useQuery({ queryKey: ['jobs'], queryFn: () => client.jobs.list({}) })
}

/** A job that has ended, with all that its result names. */
export function useWholeJob(id: number) {
  const client = useClient()
  return useQuery({ queryKey: ['jobs', 'whole', id], queryFn: () => client.jobs.get({ id }) })
}

export function useOutcomes(jobId: number, isShown: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['outcomes', jobId],
    queryFn: () => client.intake.outcomes({ jobId }),
    enabled: isShown,
  })
}

export function useRules(isWanted: boolean) {
  const client = useClient()
  return useQuery({ queryKey: ['rules'], queryFn: () => client.rules.list({}), enabled: isWanted })
}
