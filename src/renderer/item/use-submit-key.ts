import { type RefObject, useEffect, useRef } from 'react'

/**
 * Ctrl and Enter, or Ctrl and one of `letters`, do what the button of the form in sight does, wherever in the window one is, but
 * not out of a dialog or out of another form.
 */
export function useSubmitKey(area: RefObject<Element | null>, submit: () => void, letters = ''): void {
  const act = useRef(submit)
  useEffect(() => {
    act.current = submit
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isMeant = event.key === 'Enter' || (event.key.length === 1 && letters.includes(event.key.toLowerCase()))
      if (!isMeant || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      const other = event.target instanceof Element ? event.target.closest('form, [role="dialog"]') : null
      if ((other && !area.current?.contains(other)) || !area.current?.checkVisibility()) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [area, letters])
}
