import { useEffect } from 'react'

/** Where the focus was: an element, and where its ancestors stood, up to the layer (window, dialog, popup) it is in. */
interface Spot {
  readonly element: HTMLElement
  readonly layer: Element
  readonly trail: readonly { readonly parent: Element; readonly index: number }[]
}

/**
 * When what has the focus goes away, the focus goes to what opened its dialog or popup, else to the nearest thing beside
 * it; never nowhere. A person's click beside everything still drops it.
 */
export function useKeptFocus() {
  useEffect(() => {
    let last: Spot | null = null
    const openers = new WeakMap<Element, Spot>()
    const come = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const spot = toSpot(target)
      if (last !== null && !openers.has(spot.layer) && !isOpenedFrom(last, spot.layer, openers)) {
        openers.set(spot.layer, last)
      }
      last = spot
    }
    const leave = () =>
      queueMicrotask(() => {
        const isDropped = last !== null && isNowhere() && document.hasFocus() && isThere(last.element)
        if (isDropped) last = null
      })
    const mend = () => {
      if (last === null || last.element.isConnected || !isNowhere()) return
      const next = findNext(last, openers) ?? document.querySelector('main')
      last = null
      next?.focus()
    }
    const observer = new MutationObserver(mend)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', come)
    document.addEventListener('focusout', leave)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', come)
      document.removeEventListener('focusout', leave)
    }
  }, [])
}

function toSpot(element: HTMLElement): Spot {
  const trail: Spot['trail'][number][] = []
  let at: Element = element
  while (at.parentElement && at.parentElement !== document.body) {
    const parent = at.parentElement
    if (trail.at(-1)?.parent.tagName !== 'MAIN') trail.push({ parent, index: [...parent.children].indexOf(at) })
    at = parent
  }
  return { element, layer: at, trail }
}

function findNext({ element, layer, trail }: Spot, openers: WeakMap<Element, Spot>): HTMLElement | null {
  if (isThere(element)) return element
  for (const { parent, index } of trail) {
    const near = isThere(parent) ? findNear(parent, index) : null
    if (near !== null) return near
  }
  const opener = openers.get(layer)
  return opener === undefined ? null : findNext(opener, openers)
}

/** Whether a spot is in a layer or in what was opened from there: going back to that layer opens nothing. */
function isOpenedFrom(spot: Spot, layer: Element, openers: WeakMap<Element, Spot>): boolean {
  if (spot.layer === layer) return true
  const opener = openers.get(spot.layer)
  return opener !== undefined && isOpenedFrom(opener, layer, openers)
}

const focusable = ['a[href]', 'button', 'input', 'textarea', '[tabindex="0"]']
  .map((each) => `${each}:not(:disabled, [tabindex="-1"])`)
  .join()

/** What can have the focus in the child that took a place, in one after it, or else in one before it. */
function findNear(parent: Element, index: number): HTMLElement | null {
  const children = [...parent.children]
  const inOrder = [...children.slice(index), ...children.slice(0, index).reverse()]
  const found = inOrder
    .flatMap((child) => [child, ...child.querySelectorAll(focusable)])
    .find((each) => each.matches(focusable) && isThere(each))
  return found instanceof HTMLElement ? found : null
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility()
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
