import type { UseQueryResult } from '@tanstack/react-query'
import type { Activity } from '../../../core/catalogue/activity.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import type { PageSummary, PageText } from '../../../core/catalogue/page.ts'
import { useActivity, useItems, usePageTexts } from '../../engine/queries.ts'

/** A page of the minutes of an activity. */
export interface MinutesPage {
  readonly item: Item
  readonly page: PageSummary
  readonly text: PageText
}

export interface Minutes {
  readonly activity: UseQueryResult<Activity>
  /** Empty until all of them are known. */
  readonly pages: readonly MinutesPage[]
}

/** 记录 of an activity, page by page, as K37 compares them. */
export function useMinutes(activityId: number): Minutes {
  const activity = useActivity(activityId)
  const papers = (activity.data?.evidence ?? []).filter(({ role }) => role === '记录')
  const items = useItems(papers.map(({ itemId }) => itemId))
  const places = papers.flatMap(({ firstPage, lastPage }, at) => {
    const item = items.data?.[at]
    return item ? item.pages.slice(firstPage - 1, lastPage).map((page) => ({ item, page })) : []
  })
  const texts = usePageTexts(places.map(({ page }) => page.id))
  const pages = places.flatMap((place, at) => {
    const text = texts.data?.[at]
    return text ? [{ ...place, text }] : []
  })
  return { activity, pages }
}
