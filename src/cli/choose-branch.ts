import type { Branch } from '../core/catalogue/branch.ts'
import type { Catalogue } from '../core/catalogue/catalogue.ts'
import { Failure } from '../core/failure.ts'

/** The branch of a name; without a name none, which stands for all. */
export function findBranch(catalogue: Catalogue, name: string | undefined): Branch | null {
  if (name === undefined) return null
  const branch = catalogue.branches.find((each) => each.name === name)
  if (branch) return branch
  const known = catalogue.branches.map((each) => each.name).join('、')
  throw new Failure('not-found', `目录库中没有支部“${name}”。已有的支部：${known}。`)
}

/** The branches of names joined by commas; without any none, which stands for all. */
export function findBranches(catalogue: Catalogue, names: string | undefined): readonly Branch[] {
  const asked = names?.split(',').map((name) => name.trim()) ?? []
  return [...new Set(asked)].flatMap((name) => findBranch(catalogue, name) ?? [])
}

/** The branch of a name; without a name the only one there is. */
export function chooseBranch(catalogue: Catalogue, name: string | undefined): Branch {
  const named = findBranch(catalogue, name)
  if (named) return named
  const [only, second] = catalogue.branches
  if (only && !second) return only
  throw new Failure('invalid', '目录库中有多个支部，请用 --branch 指明是哪一个。')
}
