import { useQuery } from '@tanstack/react-query'
import type { Evidence } from '../../core/catalogue/activity.ts'
import { guessAgenda } from '../../core/intake/guess-agenda.ts'
import { guessAttendance, toAttendancePapers } from '../../core/intake/guess-attendance.ts'
import { useClient } from '../engine/engine-context.tsx'

/** 主讲 and 议题 of an activity, as the first page of one of its papers says them; null where none does. */
export function useAgenda(papers: readonly Evidence[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['pages', 'agenda', papers],
    queryFn: async () => {
      const found = await Promise.all(
        papers.map(async ({ itemId, firstPage }) => {
          const page = (await client.items.get({ id: itemId })).pages[firstPage - 1]
          return page ? guessAgenda((await client.pages.text({ pageId: page.id })).text) : null
        }),
      )
      const [lecturer = null] = found.flatMap((guess) => guess?.lecturer ?? [])
      const [topic = null] = found.flatMap((guess) => guess?.topic ?? [])
      return { lecturer, topic }
    },
    enabled: papers.length > 0,
  })
}

/** Who came to an activity, as the first page of its papers says that names it; null where none does. */
export function useAttendance(papers: readonly Evidence[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['pages', 'attendance', papers],
    queryFn: async () => {
      for (const { itemId, firstPage, lastPage } of toAttendancePapers(papers)) {
        const { pages } = await client.items.get({ id: itemId })
        for (const { id, page } of pages.slice(firstPage - 1, lastPage)) {
          const { text } = await client.pages.text({ pageId: id })
          const guess = guessAttendance(text)
          if (guess !== null) return { itemId, page, guess }
        }
      }
      return null
    },
    enabled: papers.length > 0,
  })
}
