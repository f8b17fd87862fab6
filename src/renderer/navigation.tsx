import { createContext, type Dispatch, type ReactNode, useContext, useReducer } from 'react'
import type { Question } from '../core/calls/search.ts'
import type { ActivityKind } from '../core/catalogue/activity.ts'
import type { FindingPlace, Status } from '../core/checks/finding.ts'
import { type Day, type Year, yearOf } from '../core/day.ts'
import { boundsOf, type Period } from '../core/period.ts'
import type { Facet } from '../core/statistics/facets.ts'
import type { FilingPurpose } from './item/filing-purpose.ts'

/** Where the window is. Each screen may be told what to show first. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'inbox'; readonly itemId?: number; readonly purpose?: FilingPurpose }
  | {
      readonly screen: 'archive'
      readonly itemId?: number
      readonly page?: number
      readonly query?: string
      readonly line?: string
    }
  | { readonly screen: 'roster'; readonly branchId?: number; readonly memberId?: number }
  | { readonly screen: 'activities'; readonly view?: ActivitiesView }
  | ({ readonly screen: 'search' } & Partial<Question>)
  | { readonly screen: 'check'; readonly view?: CheckAsked }
  | { readonly screen: 'statistics'; readonly view?: StatisticsView }
  | { readonly screen: 'bundle'; readonly view?: BundleView }
  | { readonly screen: 'verify' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'backup' }
  | { readonly screen: 'bin' }
  | { readonly screen: 'history' }
  | { readonly screen: 'scheme'; readonly isReplacing?: boolean }

/** Which activities are listed; null for those of every kind, or of the branch and all its groups. */
export interface ActivitiesView {
  readonly branchId: number
  readonly year: Year
  readonly kind: ActivityKind | null
  readonly groupId: number | null
  /** A part of the year; all of it where left out. */
  readonly period?: Period
  /** Only those of which this is so. */
  readonly facet?: Facet | null
}

/** What statistics are asked for: some branches (none named: all), a year or a quarter. */
export interface StatisticsView {
  readonly branchIds: readonly number[]
  readonly period: Period
}

/** Of which branches and years a bundle is to be; none named: all. */
export interface BundleView {
  readonly branchIds: number[]
  readonly years: Year[]
}

/** What a check is asked about. */
export interface CheckView {
  readonly branchId: number | null
  readonly year: Year
  readonly on: Day
  readonly onlyGaps: boolean
  /** As a list rather than as a year at a glance. */
  readonly isList?: boolean
  /** Which page of the list, from 1. */
  readonly page?: number
  /** The one status that is shown; all without it. */
  readonly status?: Status | null
  /** A finding whose cell of the year lies open. */
  readonly cell?: FindingPlace | null
}

/** The same as one goes there: as of today where no day is said. */
export interface CheckAsked extends Omit<CheckView, 'on'> {
  readonly on?: Day
}

export type Screen = Place['screen']

export interface Whereabouts {
  readonly place: Place
  /** Where `back` leads, newest last. */
  readonly past: readonly Place[]
  /** Of which branch (null: all) and year a screen of one year was last; null while none was. */
  readonly scope: Scope | null
}

export interface Scope {
  readonly branchId: number | null
  readonly year: Year
}

/** `to` goes there and remembers the way back; `replace` only says more exactly where the window is now. */
export type Move = { readonly to: Place } | { readonly replace: Place } | 'back'

const mostPast = 20

function move(now: Whereabouts, step: Move): Whereabouts {
  const { place, past } = turn(now, step)
  return { place, past, scope: scopeOf(place) ?? now.scope }
}

function turn({ place, past }: Whereabouts, step: Move): Pick<Whereabouts, 'place' | 'past'> {
  if (step === 'back') {
    const last = past.at(-1)
    return last === undefined ? { place, past } : { place: last, past: past.slice(0, -1) }
  }
  if ('replace' in step) return { place: step.replace, past }
  return { place: step.to, past: [...past, place].slice(-mostPast) }
}

function scopeOf(place: Place): Scope | null {
  if (place.screen === 'activities' || place.screen === 'check') {
    return place.view ? { branchId: place.view.branchId, year: place.view.year } : null
  }
  if (place.screen === 'bundle') {
    const [year, other] = place.view?.years ?? []
    return year === undefined || other !== undefined ? null : { branchId: oneOf(place.view?.branchIds ?? []), year }
  }
  if (place.screen !== 'statistics' || !place.view) return null
  return { branchId: oneOf(place.view.branchIds), year: yearOf(boundsOf(place.view.period).first) }
}

/** Of several branches, the screens of one branch or all show all. */
function oneOf(branchIds: readonly number[]): number | null {
  const [branchId = null, other] = branchIds
  return other === undefined ? branchId : null
}

const NavigationContext = createContext<{ now: Whereabouts; go: Dispatch<Move> } | null>(null)

interface Props {
  /** Where the window begins. */
  readonly first?: Place
  readonly children: ReactNode
}

export function NavigationProvider({ first = { screen: 'home' }, children }: Props) {
  const [now, go] = useReducer(move, { place: first, past: [], scope: null })
  return <NavigationContext.Provider value={{ now, go }}>{children}</NavigationContext.Provider>
}

export function useNavigation() {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new Error('useNavigation is only for what stands inside a NavigationProvider')
  return navigation
}

/** Goes elsewhere, always the same; null where the window is nowhere yet. */
export function useGo(): Dispatch<Move> | null {
  return useContext(NavigationContext)?.go ?? null
}
