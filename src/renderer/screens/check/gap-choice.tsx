import { Button, Checkbox } from 'antd'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Finding, isUnexplained } from '../../../core/checks/finding.ts'
import type { FindingGroup } from '../../../core/checks/finding-page.ts'
import { formatPeriod } from '../../words/format.ts'
import { ExplainDialog } from './explain-dialog.tsx'
import { toGapKey } from './to-gap-key.ts'
import './gap-choice.css'

interface Choice {
  readonly chosen: ReadonlySet<string>
  choose(keys: readonly string[], isChosen: boolean): void
}

const ChoiceContext = createContext<Choice>({ chosen: new Set(), choose: () => {} })

interface Props {
  readonly groups: readonly FindingGroup[]
  readonly children: ReactNode
}

/** Gaps in sight are chosen and explained at once. */
export function GapChoice({ groups, children }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isExplaining, setExplaining] = useState(false)
  const gaps = groups.flatMap(({ branchId, findings }) =>
    findings.filter(isUnexplained).map((finding) => ({ branchId, finding })),
  )
  const meant = gaps.filter((gap) => chosen.has(toGapKey(gap)))
  const choose: Choice['choose'] = (keys, isChosen) =>
    setChosen((before) => new Set([...before].filter((key) => !keys.includes(key)).concat(isChosen ? keys : [])))
  return (
    <ChoiceContext value={{ chosen, choose }}>
      {gaps.length > 1 && (
        <div className="gap-choice">
          {meant.length === 0 ? (
            <span className="faint">{t('check.choice.hint')}</span>
          ) : (
            <>
              <strong>{t('check.choice.chosen', { count: meant.length })}</strong>
              <Button size="small" type="primary" onClick={() => setExplaining(true)}>
                {t('check.explain')}
              </Button>
              <Button size="small" onClick={() => setChosen(new Set())}>
                {t('check.choice.none')}
              </Button>
            </>
          )}
        </div>
      )}
      {children}
      {isExplaining && <ExplainDialog gaps={meant} close={() => setExplaining(false)} />}
    </ChoiceContext>
  )
}

/** The column in which gaps are chosen; none where nothing is left to explain. */
export function useChoiceColumns(branchId: number, findings: readonly Finding[]) {
  const { t } = useTranslation()
  const { chosen, choose } = useContext(ChoiceContext)
  const keys = findings.filter(isUnexplained).map((finding) => toGapKey({ branchId, finding }))
  if (keys.length === 0) return []
  const count = keys.filter((key) => chosen.has(key)).length
  return [
    {
      width: 40,
      title: keys.length > 1 && (
        <Checkbox
          aria-label={t('check.choice.all')}
          checked={count === keys.length}
          indeterminate={count > 0 && count < keys.length}
          onChange={({ target }) => choose(keys, target.checked)}
        />
      ),
      render: (_: unknown, finding: Finding) => {
        const key = toGapKey({ branchId, finding })
        const { title, subject, period } = finding
        return (
          isUnexplained(finding) && (
            <Checkbox
              aria-label={t('check.choice.one', { title, subject, period: formatPeriod(t, period) })}
              checked={chosen.has(key)}
              onChange={({ target }) => choose([key], target.checked)}
            />
          )
        )
      },
    },
  ]
}
