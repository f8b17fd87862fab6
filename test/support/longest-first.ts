import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute or more, longest first. */
const long = ['access', 'soak-rounds', 'screens', 'demo', 'commands', 'journey']

/** Begins with the files that take longest, so that at the end none is left to run on alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
  return place < 0 ? long.length : place
}
