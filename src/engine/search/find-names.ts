import type { FoundCommand, FoundLine, FoundMember } from '../../core/calls/search.ts'
import { type FindNames, openNames, ranks } from '../../core/text/find-names.ts'
import type { Db } from '../store/database.ts'
import { type ItemName, listItemNames, listLineNames, listMemberNames } from '../store/names.ts'
import { readFactsVersion } from '../store/page-facts.ts'
import { getScheme } from '../store/schemes.ts'

interface Finders {
  readonly version: string
  readonly items: FindNames<ItemName>
  readonly others: FindNames<FoundMember | FoundLine>
}

const kept = new WeakMap<Db, Finders>()

/** What finds the catalogue's items, members and lines by name, as they are now. */
export function getNameFinders(db: Db): Finders {
  const version = readFactsVersion(db)
  const known = kept.get(db)
  if (known?.version === version) return known
  const finders = {
    version,
    items: openNames(listItemNames(db)),
    others: openNames<FoundMember | FoundLine>([...listMemberNames(db), ...listLineNames(db, getScheme(db).id)]),
  }
  kept.set(db, finders)
  return finders
}

const mostCommands = 3

/** The commands that go by what was typed; none for what is only like a name. */
export function findCommands(labels: readonly string[], query: string): FoundCommand[] {
  const find = openNames(labels.map((label) => ({ value: label, names: [label] })))
  return find(query, mostCommands).flatMap(({ value, rank }) =>
    rank < ranks.like ? [{ kind: 'command' as const, label: value }] : [],
  )
}
