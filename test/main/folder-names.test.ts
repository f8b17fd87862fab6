import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  toBundleName,
  toChecklistName,
  toFolderName,
  toFormsName,
  toRestoredName,
} from '../../src/main/folder-names.ts'

test.each([
  ['青禾村党支部', '青禾村党支部'],
  ['一/二\\三:四*五?', '一二三四五'],
  ['  末尾有点. . ', '末尾有点'],
  ['///', '支部'],
  // Cut off after sixty characters, and none of them in two.
  [`${'支'.repeat(59)}. 二`, '支'.repeat(59)],
  ['𠮷'.repeat(61), '𠮷'.repeat(60)],
  // Windows has devices of these names.
  ['aux', '_aux'],
])('a folder for %j is %j', (given, name) => {
  expect(toFolderName(given)).toBe(name)
})

test('no name has characters that a file system refuses', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('支', '𠮷', '.', ' ', '/', ':', '\u0007', 'a'), maxLength: 130 }),
      (text) => !/[<>:"/\\|?*\p{Cc}]|[. ]$|^$/u.test(toFolderName(text)),
    ),
  )
})

test.each([
  ['青禾村党支部2025年度迎检包', '青禾村党支部2025年度迎检包-20250702'],
  ['支'.repeat(80), `${'支'.repeat(50)}-20250702`],
  ['支部（H4-01 党员大会/记录）迎检包', '支部（H4-01 党员大会记录）迎检包-20250702'],
])('the folder of the bundle %j is named %s', (title, name) => {
  expect(toBundleName({ title, on: '2025-07-02' })).toBe(name)
})

test('a restored catalogue is named for its branch and the day', () => {
  expect(toRestoredName({ branch: '青禾村党支部', on: '2025-07-02' })).toBe('青禾村党支部台账-恢复20250702')
})

test('a checklist is named for its branch, year and day', () => {
  const of = { year: 2025, on: '2025-07-02' }
  expect(toChecklistName({ ...of, branch: '青禾村党支部' })).toBe('核对清单-青禾村党支部-2025年度-20250702')
  expect(toChecklistName({ ...of, branch: null })).toBe('核对清单-全部支部-2025年度-20250702')
})

test('forms are named for the branch, year and day, as far as there is one', () => {
  const on = '2025-07-02'
  expect(toFormsName({ branch: '青禾村党支部', year: 2025, on })).toBe('档案盒用表-青禾村党支部-2025年度-20250702')
  expect(toFormsName({ branch: null, year: null, on })).toBe('档案盒用表-20250702')
})
