import { createContext, useContext } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'

/** Leads to where what a finding lacks is given. */
export type Lead = (finding: Pick<Finding, 'rule' | 'lacks'>) => void

const LeadContext = createContext<Lead | null>(null)

export const LeadProvider = LeadContext.Provider

export function useLead(): Lead {
  const lead = useContext(LeadContext)
  if (lead === null) throw new Error('useLead is only for what the check screen shows')
  return lead
}
