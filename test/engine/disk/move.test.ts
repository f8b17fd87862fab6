import { expect, it, vi } from 'vitest'
import { move } from '../../../src/engine/disk/move.ts'
import { patience } from '../../../src/engine/disk/patience.ts'

vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof import('node:timers/promises')>()),
  setTimeout: async () => {},
}))

/** Refuses so many times before it renames. */
function refusing(times: number, code: string) {
  let left = times
  return vi.fn(async () => {
    if (left === 0) return
    left -= 1
    throw Object.assign(new Error(code), { code })
  })
}

it.each<[string, NodeJS.Platform, number, string, number | null]>([
  ['goes through at once', 'win32', 0, '', 1],
  ['waits for a scanner that holds the file', 'win32', 3, 'EPERM', 4],
  ['waits for a scanner that holds a file of the folder', 'win32', patience.maxRetries, 'EACCES', 6],
  ['waits for a program that has it open', 'win32', 1, 'EBUSY', 2],
  ['gives up on what stays held', 'win32', patience.maxRetries + 1, 'EBUSY', null],
  ['does not wait for what will not change', 'win32', 1, 'ENOSPC', null],
  ['does not wait where it is about rights', 'linux', 1, 'EPERM', null],
])('a rename %s', async (_, platform, refusals, code, calls) => {
  const attempt = refusing(refusals, code)
  const moved = move('a', 'b', attempt, platform)
  if (calls === null) await expect(moved).rejects.toMatchObject({ code })
  else {
    await moved
    expect(attempt).toHaveBeenCalledTimes(calls)
  }
})
