import { expect, test } from 'vitest'
import { allPapers } from '../../../src/engine/sample/papers/all-papers.ts'
import { looseScans } from '../../../src/engine/sample/papers/loose-scans.ts'
import { people } from '../../../src/engine/sample/papers/people.ts'

const words = JSON.stringify([allPapers, looseScans])

test('the counts of every attendance add up, and those on leave are members, each named once', () => {
  const found = [...words.matchAll(/应到(\d+)人，实到(\d+)人，请假(\d+)人(?:（([^）]*)）)?/gu)]
  expect(found.length).toBeGreaterThan(30)
  for (const [sentence, due, present, leave, names] of found) {
    const named = names?.split('、') ?? []
    expect(Number(present) + Number(leave), sentence).toBe(Number(due))
    expect(new Set(named).size, sentence).toBe(Number(leave))
    expect(people.map((person) => person.name)).toEqual(expect.arrayContaining(named))
  }
})

test('nobody on leave takes part in the meeting that the same page records', () => {
  const pages = [...allPapers.flatMap((paper) => paper.files), ...looseScans].flatMap((file) => file.pages)
  const meetings = pages.map((page) => JSON.stringify(page)).filter((page) => page.split('应到').length === 2)
  for (const meeting of meetings) {
    for (const name of /请假\d+人（([^）]*)）/u.exec(meeting)?.[1]?.split('、') ?? []) {
      expect(meeting.split(name).length - 1, `${name}: ${meeting}`).toBe(1)
    }
  }
})
