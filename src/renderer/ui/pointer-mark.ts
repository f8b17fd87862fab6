import { useEffect } from 'react'

/**
 * Marks the window while it is worked with the mouse. Once any key was pressed, Chromium frames whatever the next click
 * gives the focus to, such as the whole of a screen; style sheets go by the mark, and frame it for the keyboard alone.
 */
export function usePointerMark(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    const point = () => {
      dataset.hand = 'pointer'
    }
    const press = () => {
      delete dataset.hand
    }
    window.addEventListener('pointerdown', point, true)
    window.addEventListener('keydown', press, true)
    return () => {
      window.removeEventListener('pointerdown', point, true)
      window.removeEventListener('keydown', press, true)
    }
  }, [])
}
