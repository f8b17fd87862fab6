import type { Activity } from '../../core/catalogue/activity.ts'
import { compareMinutes } from '../../core/checks/minutes.ts'
import type { RuleSet } from '../../core/checks/rule.ts'
import { applySetting, type RuleSetting } from '../../core/checks/rule-setting.ts'
import type { Snapshot } from '../../core/checks/snapshot.ts'
import type { Db } from '../store/database.ts'
import { countMinutesChanges, getOtherMinutes, listMinutes, readMinutesShingles } from '../store/minutes.ts'
import { fillSketches } from '../store/page-sketches.ts'

type Compared = ReturnType<typeof compareMinutes>

/** What the last comparison of a catalogue came to, and how many changes of minutes there had been by then. */
const last = new WeakMap<Db, { readonly changes: number; readonly percent: number; readonly compared: Compared }>()

/** How the minutes of a branch's activities stand to all earlier ones of the catalogue, which are compared at once. */
export function gatherStandings(
  db: Db,
  { rules }: RuleSet,
  settings: readonly RuleSetting[],
): (activities: readonly Activity[]) => Snapshot['minutes'] {
  const shipped = rules.find(({ test }) => test === 'repeats')
  const setting = settings.find(({ rule }) => rule === shipped?.id)
  const rule = shipped && applySetting(shipped, setting)
  if (rule?.test !== 'repeats' || setting?.enabled === false) return () => new Map()
  const { apart, twins } = compareAll(db, rule.parameters.percent)
  return (activities) =>
    new Map(
      activities.flatMap(({ id }) => {
        const twin = twins.get(id)
        const standing = apart.get(id)
        if (twin) return [[id, { state: 'repeats', percent: twin.percent, other: getOtherMinutes(db, twin.of) }]]
        return standing ? [[id, standing]] : []
      }),
    )
}

/** Done anew only when some minutes, or their text, have changed. */
function compareAll(db: Db, percent: number): Compared {
  fillSketches(db)
  const changes = countMinutesChanges(db)
  const known = last.get(db)
  if (known && known.changes === changes && known.percent === percent) return known.compared
  const compared = compareMinutes(listMinutes(db), percent, (id) => readMinutesShingles(db, id))
  last.set(db, { changes, percent, compared })
  return compared
}
