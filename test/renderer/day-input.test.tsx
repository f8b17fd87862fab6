import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import { DayInput } from '../../src/renderer/day/day-input.tsx'
import '../support/window.tsx'

function Field({ note }: { note(day: string | null): void }) {
  const [value, setValue] = useState<string | null>('2025-05-23')
  const change = (day: string | null) => {
    note(day)
    setValue(day)
  }
  return <DayInput aria-label="日期" value={value} onChange={change} />
}

/** A field that begins with a day, and the days it was given since. */
function showField() {
  const days: (string | null)[] = []
  const { unmount } = render(<Field note={(day) => days.push(day)} />)
  onTestFinished(unmount)
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  const type = async (text: string) => {
    await user.clear(screen.getByLabelText('日期'))
    await user.type(screen.getByLabelText('日期'), text)
    await user.tab()
  }
  return { days, type }
}

test.each([
  ['2025年12月', '没有采用“2025年12月”：请写到日，例如 2025年12月3日'],
  ['2025-02-30', '没有采用“2025-02-30”：没有这一天'],
  ['年底', '没有采用“年底”：请写成 2025-12-03 或 2025年12月3日'],
])('%s is not taken, nor is the day before it kept, and it says why', async (text, said) => {
  const { days, type } = showField()
  await type(text)
  expect((await screen.findByRole('alert')).textContent).toBe(said)
  expect(days.at(-1)).toBeNull()
  await type('2025年12月3日')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(days.at(-1)).toBe('2025-12-03')
})

test.each([
  ['2012.6.18', '2012-06-18'],
  ['2025/3/28', '2025-03-28'],
  ['2025-3-28', '2025-03-28'],
  ['20250328', '2025-03-28'],
  ['2025年12月13日', '2025-12-13'],
  ['2025-12-13', '2025-12-13'],
])('%s is left alone until its last sign is typed, and is %s then', async (text, day) => {
  const { days, type } = showField()
  await type(text)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(days.at(-1)).toBe(day)
  expect(days.filter((each) => each !== null)).toEqual([day])
})

test('Enter takes what was typed', async () => {
  const { days, type } = showField()
  await type('2012.6.18{Enter}')
  expect(days.at(-1)).toBe('2012-06-18')
})
