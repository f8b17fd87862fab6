import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../core/failure.ts'
import type { Outcome } from '../../../core/intake/outcome.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOutcomes } from '../../engine/queries.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'

const tones: Readonly<Record<Outcome['state'], Tone>> = {
  waiting: 'quiet',
  filed: 'good',
  inbox: 'ask',
  duplicate: 'warn',
  failed: 'bad',
}

export function OutcomeList({ jobId }: { readonly jobId: number }) {
  const { t } = useTranslation()
  const outcomes = useOutcomes(jobId, true)
  return (
    <Answer query={outcomes}>
      {(list) => (
        <ul className="rows" style={{ maxHeight: 220, overflow: 'auto', marginTop: 8 }}>
          {list.map((outcome) => (
            <li key={outcome.file} className="outcome">
              <StatusTag tone={tones[outcome.state]}>{t(`inbox.result.state.${outcome.state}`)}</StatusTag>
              <span title={outcome.file}>{outcome.file.split(/[\\/]/).at(-1)}</span>
              <span className="faint">{toSentence(t, outcome)}</span>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}

function toSentence(t: TFunction, outcome: Outcome): string {
  switch (outcome.state) {
    case 'waiting':
    case 'inbox':
      return t(`inbox.result.sentence.${outcome.state}`)
    case 'filed':
      return t('inbox.result.sentence.filed', { code: outcome.code })
    case 'duplicate':
      return t('inbox.result.sentence.duplicate', { of: outcome.of })
    case 'failed':
      return outcome.message
    default:
      return assertNever(outcome)
  }
}
