import { useEffect, useRef, useState } from 'react'

/** A value that is followed no more often than every `pause` milliseconds, however quickly it changes. */
export function usePaced<Value>(value: Value, pause: number): Value {
  const [shown, setShown] = useState(value)
  const newest = useRef(value)
  newest.current = value
  const isBehind = shown !== value
  useEffect(() => {
    if (!isBehind) return
    const timer = setTimeout(() => setShown(newest.current), pause)
    return () => clearTimeout(timer)
  }, [isBehind, pause])
  return shown
}
