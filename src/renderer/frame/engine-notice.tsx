import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EngineState } from '../../core/host-api.ts'
import { useEngine } from '../engine/engine-context.tsx'

const tones = { lost: 'warning', ready: 'success', failed: 'error' } as const

/** A banner while the engine is away; once it is back everything shown is asked for again. */
export function EngineNotice() {
  const { t } = useTranslation()
  const engine = useEngine()
  const queries = useQueryClient()
  const [state, setState] = useState<EngineState | null>(null)
  useEffect(
    () =>
      engine.onEngineState((next) => {
        setState(next)
        if (next === 'ready') void queries.invalidateQueries()
      }),
    [engine, queries],
  )
  if (state === null) return null
  return (
    <Alert
      banner
      type={tones[state]}
      title={t(`frame.engine.${state}`)}
      closable={state === 'ready' ? { onClose: () => setState(null) } : false}
    />
  )
}
