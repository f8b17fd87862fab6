import { Button } from 'antd'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../core/day.ts'
import { assertNever } from '../../core/failure.ts'
import { boundsOf } from '../../core/period.ts'
import { type WayOut, wayOutOf } from '../../core/way-out.ts'
import { type Place, useGo } from '../navigation.tsx'

/** A button that leads to where a refusal can be mended; null where it tells of no such place, or none can be gone to. */
export function useWayOut(): (detail: Readonly<Record<string, unknown>> | undefined, leave: () => void) => ReactNode {
  const { t } = useTranslation()
  const go = useGo()
  return useCallback(
    (detail, leave) => {
      const way = wayOutOf(detail)
      if (way === null || go === null) return null
      const follow = () => {
        leave()
        go({ to: toPlace(way) })
      }
      return <Button onClick={follow}>{t(`common.wayOut.${way.to}`)}</Button>
    },
    [t, go],
  )
}

function toPlace(way: WayOut): Place {
  switch (way.to) {
    case 'member':
      return { screen: 'roster', branchId: way.branchId, memberId: way.memberId }
    case 'roster':
      return { screen: 'roster', branchId: way.branchId }
    case 'finding': {
      const { branchId, rule, subject, period } = way
      const cell = { rule, subject, period }
      return { screen: 'check', view: { branchId, year: yearOf(boundsOf(period).first), onlyGaps: false, cell } }
    }
    case 'activities':
      return { screen: 'activities', view: { branchId: way.branchId, year: way.year, kind: null, groupId: null } }
    case 'line':
      return { screen: 'archive', line: way.code }
    default:
      return assertNever(way)
  }
}
