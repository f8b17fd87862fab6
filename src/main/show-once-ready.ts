/** As much of a window as this needs. */
interface Showable {
  once(event: 'ready-to-show', act: () => void): unknown
  isDestroyed(): boolean
  isVisible(): boolean
  show(): void
}

/** A window that has drawn nothing for so long is shown as it is, in milliseconds. */
const patience = 10_000

/**
 * Shows a window as soon as it has something to show. With some graphics drivers Electron never says so
 * (electron issue 52324); then it is shown all the same, since a program that seems not to start cannot be told about.
 */
export function showOnceReady(window: Showable): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  window.once('ready-to-show', show)
  setTimeout(show, patience).unref()
}
