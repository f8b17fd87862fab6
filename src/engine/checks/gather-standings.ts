import type { Activity } from '../../core/catalogue/activity.ts'
import { type Compared, compareMinutes } from '../../core/checks/minutes.ts'
import type { RuleSet } from '../../core/checks/rule.ts'
import { applySetting, type RuleSetting } from '../../core/checks/rule-setting.ts'
import type { Snapshot } from '../../core/checks/snapshot.ts'
import { runSteps, type Steps } from '../../core/steps.ts'
import { type Context, requireSession } from '../context.ts'
import { inSteps } from '../in-steps.ts'
import type { Db } from '../store/database.ts'
import { countMinutesChanges, findOtherMinutes, listMinutes, readMinutesShingles } from '../store/minutes.ts'
import { fillSketches } from '../store/page-sketches.ts'
import { listRuleSettings } from '../store/rule-settings.ts'
import { readRules } from './read-rules.ts'

/** What the last comparison of a catalogue came to, and how many changes of minutes there had been by then. */
const last = new WeakMap<Db, { readonly changes: number; readonly percent: number; readonly compared: Compared }>()

/** How the minutes of a branch's activities stand to all earlier ones of the catalogue, which are compared at once. */
export function gatherStandings(
  db: Db,
  { rules }: RuleSet,
  settings: readonly RuleSetting[],
): (activities: readonly Activity[]) => Snapshot['minutes'] {
  const percent = findLimit(rules, settings)
  if (percent === null) return () => new Map()
  const { apart, twins } = findCompared(db, percent) ?? runSteps(compareAll(db, percent))
  return (activities) =>
    new Map(
      activities.flatMap(({ id }) => {
        const twin = twins.get(id)
        const standing = apart.get(id)
        const other = twin ? findOtherMinutes(db, twin.of) : null
        if (twin && other) return [[id, { state: 'repeats', percent: twin.percent, other }]]
        return standing ? [[id, standing]] : []
      }),
    )
}

interface Resources {
  readonly settings: Pick<Context['settings'], 'resources'>
}

/** While minutes change faster than they are compared, the next who asks is served at once. */
const mostTries = 3

/** A comparison under way, which serves all who ask meanwhile. */
const running = new WeakMap<Db, Promise<unknown>>()

/** Compares what has to be compared anew in steps, so that the window is answered meanwhile, before checks are gathered. */
export async function readyStandings(context: Pick<Context, 'session'> & Resources): Promise<void> {
  const { db } = requireSession(context)
  const percent = findLimit(readRules(context.settings.resources).rules, listRuleSettings(db))
  if (percent === null) return
  for (let tries = 0; tries < mostTries && findCompared(db, percent) === null; tries += 1) {
    const comparing =
      running.get(db) ?? inSteps(context, compareAll(db, percent)).finally(() => void running.delete(db))
    running.set(db, comparing)
    await comparing
  }
}

/** From how much on minutes repeat others, in percent; null where no rule asks. */
function findLimit(rules: RuleSet['rules'], settings: readonly RuleSetting[]): number | null {
  const shipped = rules.find(({ test }) => test === 'repeats')
  const setting = settings.find(({ rule }) => rule === shipped?.id)
  const rule = shipped && applySetting(shipped, setting)
  return rule?.test === 'repeats' && setting?.enabled !== false ? rule.parameters.percent : null
}

/** Null where some minutes, or their text, have changed since. */
function findCompared(db: Db, percent: number): Compared | null {
  const known = last.get(db)
  return known && known.changes === countMinutesChanges(db) && known.percent === percent ? known.compared : null
}

function* compareAll(db: Db, percent: number): Steps<Compared> {
  yield* fillSketches(db)
  const changes = countMinutesChanges(db)
  const compared = yield* compareMinutes(yield* listMinutes(db), percent, (id) => readMinutesShingles(db, id))
  last.set(db, { changes, percent, compared })
  return compared
}
