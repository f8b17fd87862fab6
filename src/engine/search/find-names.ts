import type { FoundCommand, FoundLine, FoundMember } from '../../core/calls/search.ts'
import { runSteps, type Steps } from '../../core/steps.ts'
import { type FindNames, openNames, ranks } from '../../core/text/find-names.ts'
import { type Context, requireSession } from '../context.ts'
import { inSteps } from '../in-steps.ts'
import type { Db } from '../store/database.ts'
import { type ItemName, listItemNames, listLineNames, listMemberNames } from '../store/names.ts'
import { readFactsVersion } from '../store/page-facts.ts'
import { getScheme } from '../store/schemes.ts'

interface Finders {
  readonly items: FindNames<ItemName>
  readonly others: FindNames<FoundMember | FoundLine>
}

/** Kept until something changes, and shared while under way. */
const kept = new WeakMap<Db, { readonly version: string; readonly finders: Promise<Finders> }>()

/** What finds the catalogue's items, members and lines by name, as they are now. */
export function getNameFinders(context: Context): Promise<Finders> {
  const { db } = requireSession(context)
  const version = readFactsVersion(db)
  const known = kept.get(db)
  if (known?.version === version) return known.finders
  const finders = inSteps(context, openFinders(db))
  kept.set(db, { version, finders })
  finders.catch(() => kept.delete(db))
  return finders
}

function* openFinders(db: Db): Steps<Finders> {
  return {
    items: yield* openNames(yield* listItemNames(db)),
    others: yield* openNames<FoundMember | FoundLine>([...listMemberNames(db), ...listLineNames(db, getScheme(db).id)]),
  }
}

const mostCommands = 3

/** The commands that go by what was typed; none for what is only like a name. */
export function findCommands(labels: readonly string[], query: string): FoundCommand[] {
  const find = runSteps(openNames(labels.map((label) => ({ value: label, names: [label] }))))
  return find(query, mostCommands).flatMap(({ value, rank }) =>
    rank < ranks.like ? [{ kind: 'command' as const, label: value }] : [],
  )
}
