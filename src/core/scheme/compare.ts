import * as z from 'zod'
import { activityTitles } from '../catalogue/activity.ts'
import { describeExpects } from './expects.ts'
import { type RegisterLine, type Scheme, type Slot, slotKinds } from './scheme.ts'

export const ChangedField = z.enum(['kind', 'title', 'spine', 'slot', 'retention', 'activity', 'keywords', 'expects'])
export type ChangedField = z.infer<typeof ChangedField>

/** What became of one 保管期限, 本盒证 or 清册条目, matched by its code. `fields` is empty unless it was changed. */
export const Difference = z.object({
  of: z.enum(['retention', 'slot', 'line']),
  code: z.string(),
  /** As it is called afterwards; what was removed, as it was called before. */
  title: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: ChangedField, before: z.string(), after: z.string() })),
})
export type Difference = z.infer<typeof Difference>

type Compared = Pick<Scheme, 'retentions' | 'slots'>
type Facts = Readonly<Partial<Record<ChangedField, string>>> & { readonly title: string }

/** What tells two versions apart: retentions, then slots, then lines; removed ones last. Their order is not compared. */
export function compareSchemes(before: Compared, after: Compared): Difference[] {
  return [
    ...differ('retention', factsOfRetentions(before), factsOfRetentions(after)),
    ...differ('slot', factsOfSlots(before), factsOfSlots(after)),
    ...differ('line', factsOfLines(before), factsOfLines(after)),
  ]
}

function differ(
  of: Difference['of'],
  before: ReadonlyMap<string, Facts>,
  after: ReadonlyMap<string, Facts>,
): Difference[] {
  const kept = [...after].flatMap(([code, facts]): Difference[] => {
    const old = before.get(code)
    if (!old) return [{ of, code, title: facts.title, change: 'added', fields: [] }]
    const fields = ChangedField.options.flatMap((field) => {
      const [was, is] = [old[field] ?? '', facts[field] ?? '']
      return was === is ? [] : [{ field, before: was, after: is }]
    })
    return fields.length === 0 ? [] : [{ of, code, title: facts.title, change: 'changed', fields }]
  })
  const gone = [...before].flatMap(([code, { title }]): Difference[] =>
    after.has(code) ? [] : [{ of, code, title, change: 'removed', fields: [] }],
  )
  return [...kept, ...gone]
}

function factsOfRetentions({ retentions }: Compared): Map<string, Facts> {
  return new Map(retentions.map(({ code, title }) => [code, { title }]))
}

function factsOfSlots({ slots }: Compared): Map<string, Facts> {
  return new Map(slots.map(({ code, kind, title, spine }) => [code, { title, spine, kind: slotKinds[kind] }]))
}

function factsOfLines({ slots }: Compared): Map<string, Facts> {
  return new Map(slots.flatMap((slot) => slot.lines.map((line) => [line.code, factsOf(line, slot)])))
}

function factsOf({ title, retention, activity, keywords, expects }: RegisterLine, slot: Slot): Facts {
  return {
    title,
    retention,
    slot: slot.code,
    activity: activity === null ? '' : activityTitles[activity],
    keywords: keywords.join('；'),
    expects: describeExpects(expects),
  }
}
