import type { Activity } from '../catalogue/activity.ts'
import type { Day } from '../day.ts'
import type { Steps } from '../steps.ts'
import { findRepeats, leastShingles } from '../text/repeats.ts'
import type { Shingles } from '../text/shingles.ts'

/** 记录 of an activity, as far as comparing it with others asks. */
export interface Minutes {
  readonly activityId: number
  readonly date: Day
  /** The pages it stands on, each named by something of its own, in order. */
  readonly pages: readonly string[]
  /** Pages that have not been read. */
  readonly unread: number
  readonly sketch: Int32Array
}

/**
 * How minutes stand to all earlier ones of the catalogue. `merged`: one paper of one day for several activities;
 * `shared`: on the very pages of another day's minutes, which cannot be told apart; `unread`, `short`: not compared,
 * for lack of text.
 */
export type Standing =
  | { readonly state: 'differs' | 'merged' | 'shared' | 'unread' | 'short' }
  | { readonly state: 'repeats'; readonly percent: number; readonly other: OtherMinutes }

/** The earlier minutes that some minutes repeat, as a finding names them. */
export interface OtherMinutes extends Pick<Activity, 'date' | 'kinds'> {
  readonly activityId: number
  readonly branchId: number
  readonly branch: string
  /** 档号 and title of the first of its papers. */
  readonly paper: string
  readonly itemIds: readonly number[]
}

/** An earlier activity's minutes that say what these say. */
export interface Twin {
  readonly of: number
  readonly percent: number
}

/** How minutes stand for themselves, and which repeat earlier ones, by activity. */
export interface Compared {
  readonly apart: ReadonlyMap<number, Standing>
  readonly twins: ReadonlyMap<number, Twin>
}

/** What comparing says of minutes; `all` by date. `read` answers the shingles of an activity's minutes. */
export function* compareMinutes(
  all: readonly Minutes[],
  percent: number,
  read: (activityId: number) => Shingles,
): Steps<Compared> {
  const apart = new Map<number, Standing>()
  const compared: Minutes[] = []
  const papers = new Set<string>()
  const places = new Set<string>()
  for (const minutes of all) {
    yield
    const paper = `${minutes.date} ${minutes.pages[0]}`
    const place = minutes.pages.join()
    const state = toState(minutes, papers.has(paper), places.has(place))
    papers.add(paper)
    places.add(place)
    apart.set(minutes.activityId, { state })
    if (state === 'differs' || (state === 'unread' && minutes.sketch.length >= leastShingles)) compared.push(minutes)
  }
  const idAt = (at: number) => compared[at]?.activityId ?? 0
  const found = yield* findRepeats(
    compared.map(({ sketch }) => sketch),
    percent,
    (at) => read(idAt(at)),
  )
  return {
    apart,
    twins: new Map([...found].map(([at, twin]) => [idAt(at), { of: idAt(twin.of), percent: twin.percent }])),
  }
}

function toState(
  { unread, sketch }: Minutes,
  isMerged: boolean,
  isShared: boolean,
): Exclude<Standing['state'], 'repeats'> {
  if (isMerged) return 'merged'
  if (isShared) return 'shared'
  if (unread > 0) return 'unread'
  return sketch.length < leastShingles ? 'short' : 'differs'
}
