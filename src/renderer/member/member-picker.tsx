import { useTranslation } from 'react-i18next'
import { type Member, stageOn } from '../../core/catalogue/member.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useRoster } from '../engine/queries.ts'
import { useToday } from '../engine/today.tsx'
import { SeveralSelect } from '../ui/several-select.tsx'

interface Props {
  readonly id?: string
  readonly branchId: number
  readonly value?: readonly number[]
  onChange?(value: number[]): void
}

/** Picks people on the roster of a branch, by any part of name or number; namesakes are told apart by number or birth date. */
export function MemberPicker({ id, branchId, value = [], onChange }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const { branches } = useOpenCatalogue()
  const members = useRoster(branchId).data?.members ?? []
  const groups = branches.find((branch) => branch.id === branchId)?.groups ?? []
  const times = new Map<string, number>()
  for (const { name } of members) times.set(name, (times.get(name) ?? 0) + 1)
  const toLabel = ({ name, number, bornOn }: Member) =>
    (times.get(name) ?? 0) > 1
      ? t('common.aside', { text: name, aside: number || (bornOn ?? t('roster.unknown')) })
      : name
  const hasLeft = (member: Member) => stageOn(member, today) === '转出'
  const placeOf = (member: Member) =>
    hasLeft(member)
      ? t('roster.stage.转出')
      : (groups.find((group) => group.id === member.groupId)?.name ?? t('roster.noGroup'))
  const parts = Map.groupBy(
    members.toSorted((one, other) => Number(hasLeft(one)) - Number(hasLeft(other))),
    placeOf,
  )
  return (
    <SeveralSelect<number>
      {...(id !== undefined && { id })}
      value={[...value]}
      onChange={(chosen) => onChange?.(chosen)}
      placeholder={t('roster.picker.hint')}
      notFoundContent={t(members.length === 0 ? 'roster.picker.empty' : 'roster.picker.none')}
      showSearch={{ optionFilterProp: 'words' }}
      options={[...parts].map(([label, part]) => ({
        label,
        options: part.map((member) => ({
          value: member.id,
          label: toLabel(member),
          words: `${member.name} ${member.number}`,
        })),
      }))}
    />
  )
}
