import { type RefObject, useEffect, useRef } from 'react'

/** Ctrl+Enter files wherever in the window one is, but not out of a dialog or out of another form. */
export function useFileKey(area: RefObject<Element | null>, file: () => void): void {
  const act = useRef(file)
  useEffect(() => {
    act.current = file
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      const other = event.target instanceof Element ? event.target.closest('form, [role="dialog"]') : null
      if (other && !area.current?.contains(other)) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [area])
}
