import type { Turn } from '../../core/catalogue/page.ts'
import type { Size } from '../ui/use-size.ts'

export type { Size }

/** As wide as its room, wholly in its room, or so many times as wide as its room. */
export type Zoom = 'width' | 'page' | number

export type { Turn }

/** Pages one below the other, in pixels of the screen. */
export interface Layout {
  readonly pages: readonly (Size & { readonly top: number })[]
  /** Of the whole, margins included. */
  readonly width: number
  readonly height: number
}

/** Between pages and around them. */
export const gap = 14

export const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** How large each page is shown and where it begins. `sizes` in any unit, already turned. */
export function layOut(sizes: readonly Size[], room: Size, zoom: Zoom): Layout {
  const inner = { width: Math.max(0, room.width - 2 * gap), height: Math.max(0, room.height - 2 * gap) }
  let top = gap
  const pages = sizes.map(({ width, height }) => {
    const wide = inner.width / width
    const scale = zoom === 'width' ? wide : zoom === 'page' ? Math.min(wide, inner.height / height) : wide * zoom
    const placed = { top, width: Math.floor(width * scale), height: Math.floor(height * scale) }
    top += placed.height + gap
    return placed
  })
  return { pages, width: Math.max(inner.width, ...pages.map((page) => page.width)) + 2 * gap, height: top }
}

/** Index of the page that holds the line at `y`, or of the one nearest to it. */
export function findPageAt({ pages }: Layout, y: number): number {
  const after = pages.findIndex(({ top }) => top > y)
  return Math.max(0, (after < 0 ? pages.length : after) - 1)
}

/** Indices of the pages to draw, the last one included: those in sight and as much again before and after. */
export function findNear(layout: Layout, top: number, height: number): readonly [number, number] {
  return [findPageAt(layout, top - height), findPageAt(layout, top + 2 * height)]
}

/** Which page someone is looking at: the one it was as long as it is wholly in sight, else the one in the middle. */
export function findLookedAt(layout: Layout, view: { top: number; height: number }, before: number): number {
  const page = layout.pages[before]
  if (page && page.top >= view.top && page.top + page.height <= view.top + view.height) return before
  return findPageAt(layout, view.top + view.height / 2)
}

/** The next step of zooming from how wide a page is now, as a share of its room. */
export function stepZoom(now: number, direction: 1 | -1): number {
  // A page that fits is seldom exactly at a step.
  const isBeyond = (step: number) => (step - now) * direction > 0.01
  const steps = direction === 1 ? zoomSteps : zoomSteps.toReversed()
  return steps.find(isBeyond) ?? now
}

/** Zooming by a turn of the wheel. */
export function wheelZoom(now: number, delta: number): number {
  return Math.min(4, Math.max(0.25, now * 1.0015 ** -delta))
}

export function turned<Sized extends Size>({ width, height }: Sized, turn: Turn): Size {
  return turn % 2 === 1 ? { width: height, height: width } : { width, height }
}
