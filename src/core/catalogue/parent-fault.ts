import type { Branch } from './branch.ts'

/** Why a branch cannot have that 上级党组织, as a sentence; null when it can. */
export function findParentFault(
  branches: readonly Pick<Branch, 'id' | 'name' | 'parentId'>[],
  id: number,
  parentId: number,
): string | null {
  const byId = new Map(branches.map((branch) => [branch.id, branch]))
  const parent = byId.get(parentId)
  if (!parent) return '目录库中没有所选的上级党组织，请重新选择。'
  // Ends also in a catalogue that holds a cycle already: nobody is passed twice.
  const passed = new Set<number>()
  for (let above = parent.id; !passed.has(above); ) {
    if (above === id) return `“${parent.name}”就是本支部或它的下级，不能作为它的上级。请重新选择。`
    passed.add(above)
    const next = byId.get(above)?.parentId ?? null
    if (next === null) return null
    above = next
  }
  return null
}
