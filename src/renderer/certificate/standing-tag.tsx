import { useTranslation } from 'react-i18next'
import { type Certificate, standingOn } from '../../core/catalogue/certificate.ts'
import { useRules } from '../engine/queries.ts'
import { useToday } from '../engine/today.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

const tones: Readonly<Record<ReturnType<typeof standingOn>, Tone>> = {
  missing: 'warn',
  expired: 'bad',
  ending: 'ask',
  valid: 'good',
}

/** How somebody stands with a 证 today. */
export function StandingTag({ held }: { readonly held: Certificate | null }) {
  const { t } = useTranslation()
  const standing = standingOn(held, useToday(), useRemindDays())
  return <StatusTag tone={tones[standing]}>{t(`certificate.standing.${standing}`)}</StatusTag>
}

/** How long before its end a certificate is named, as the rule has it; not at all until the rule is known. */
function useRemindDays(): number {
  const rules = useRules(true).data?.rules.map(({ rule }) => rule)
  const rule = rules?.find(({ test }) => test === 'certificates')
  return rule?.test === 'certificates' ? rule.parameters.remindDays : 0
}
