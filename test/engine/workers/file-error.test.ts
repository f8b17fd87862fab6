import { expect, it } from 'vitest'
import { translateFileError } from '../../../src/engine/workers/file-error.ts'

const errorOf = (code: string) => Object.assign(new Error(code), { code })

it.each([
  ['ENOENT', 'not-found'],
  ['EACCES', 'unreadable'],
  ['EBUSY', 'busy'],
  ['ENOSPC', 'no-space'],
  ['EISDIR', 'invalid'],
  // A bad sector, and whatever else a disk may say.
  ['EIO', 'unreadable'],
  ['ESTALE', 'unreadable'],
])('%s is something a person can act on: %s', (code, kind) => {
  expect(translateFileError(errorOf(code))).toMatchObject({ kind, message: expect.stringMatching(/请/) })
})

it('leaves faults of the program as they are', () => {
  for (const error of [errorOf('ERR_INVALID_ARG_TYPE'), new Error('a bug')])
    expect(translateFileError(error)).toBe(error)
})
