import { useEffect, useRef } from 'react'

/**
 * Listens to keys wherever in the window one is; `act` answers whether a key was its own. Signs that are being typed
 * into a field stay with the field, and so does all that an input method is still spelling.
 */
export function useWindowKeys(act: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || (isSign(event) && isTypedInto(event.target))) return
      if (latest.current(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isSign({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !(ctrlKey || metaKey || altKey)
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
  )
}

/** Whether a dialog or a drawer lies open over the screen, whose work must not be left by accident. */
export function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => !dialog.closest('[style*="display: none"]'))
}
