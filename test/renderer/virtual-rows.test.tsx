import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { VirtualRows } from '../../src/renderer/ui/virtual-rows.tsx'
import '../support/window.tsx'

const rowHeight = 40

afterEach(cleanup)

function showRows() {
  render(
    <VirtualRows
      label="试验"
      count={10_000}
      rowHeight={rowHeight}
      at={0}
      go={() => {}}
      onShown={() => {}}
      row={(row, id) => (
        <div id={id}>
          第{row}行<input type="checkbox" aria-label={`选${row}`} />
        </div>
      )}
    />,
  )
  return screen.getByRole('grid')
}

function scrollTo(list: HTMLElement, row: number) {
  list.scrollTop = row * rowHeight
  fireEvent.scroll(list)
}

test('rows that come into sight stand at their places, in the elements of those that left', () => {
  const list = showRows()
  for (const row of [0, 20, 5000, 9990, 3]) {
    scrollTo(list, row)
    expect(screen.getByText(`第${row}行`).parentElement?.style.top).toBe(`${row * rowHeight}px`)
  }
  const before = new Set(list.querySelectorAll('.virtual-row'))
  scrollTo(list, 3000)
  scrollTo(list, 3010)
  const within = [...list.querySelectorAll('.virtual-row')]
  expect(new Set(within).size).toBe(within.length)
  expect(within.filter((each) => before.has(each)).length).toBeGreaterThan(before.size / 2)
})

test('what has the focus in a row gives it back to the list, and does not keep it for another row', () => {
  const list = showRows()
  screen.getByLabelText('选2').focus()
  scrollTo(list, 500)
  expect(document.activeElement).toBe(list)
})
