import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../../core/catalogue/member.ts'
import type { Day } from '../../../core/day.ts'
import { Answer } from '../../engine/answer.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useRoster } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { DayInput } from '../../ui/day-input.tsx'

/** 支委会任期 of a branch. Each is saved by itself. */
export function TermList({ branchId }: { readonly branchId: number }) {
  const { t } = useTranslation()
  const roster = useRoster(branchId)
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-label={t('check.settingsForm.terms')}>
      <div style={{ marginBottom: 8 }}>{t('check.settingsForm.terms')}</div>
      <Answer query={roster}>
        {({ terms }) => terms.map((term) => <TermRow key={term.id} branchId={branchId} term={term} />)}
      </Answer>
      {isAdding && <TermRow branchId={branchId} term={null} done={() => setAdding(false)} />}
      <Button icon={<PlusOutlined aria-hidden />} disabled={isAdding} onClick={() => setAdding(true)}>
        {t('check.settingsForm.addTerm')}
      </Button>
      <p className="faint">{t('check.settingsForm.termsHint')}</p>
    </section>
  )
}

interface RowProps {
  readonly branchId: number
  /** Null for a new one. */
  readonly term: Term | null
  done?(): void
}

function TermRow({ branchId, term, done }: RowProps) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [from, setFrom] = useState<Day | null>(term?.from ?? null)
  const [to, setTo] = useState<Day | null>(term?.to ?? null)
  const save = async () => {
    if (from === null) return
    const known = term ? { id: term.id } : {}
    if (!(await tell.attempt(() => client.terms.save({ ...known, branchId, from, to })))) return
    tell.done(t('check.settingsForm.termSaved'))
    done?.()
  }
  const remove = async () => {
    if (term && !(await tell.attempt(() => client.terms.remove({ id: term.id })))) return
    if (term) tell.done(t('check.settingsForm.termRemoved'))
    done?.()
  }
  const [begins, ends] = [t('check.settingsForm.termFrom'), t('check.settingsForm.termTo')]
  const isSame = term !== null && term.from === from && term.to === to
  return (
    <div style={{ display: 'flex', gap: 8, marginBottom: 8 }}>
      <DayInput aria-label={begins} placeholder={begins} value={from} onChange={setFrom} />
      <DayInput aria-label={ends} placeholder={ends} value={to} onChange={setTo} />
      <Button disabled={from === null || isSame} onClick={() => void save()}>
        {t('common.save')}
      </Button>
      <Button onClick={() => void remove()}>{t('common.remove')}</Button>
    </div>
  )
}
