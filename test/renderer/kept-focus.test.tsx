import { cleanup, configure, render, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useKeptFocus } from '../../src/renderer/ui/kept-focus.ts'

Element.prototype.checkVisibility = () => true
configure({ asyncUtilTimeout: 8000 })
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})

function Keeper() {
  useKeptFocus()
  return <main tabIndex={-1}>主体</main>
}

/** A layer of its own with some buttons. */
function addLayer(...names: readonly string[]): HTMLElement {
  const layer = document.createElement('div')
  layer.append(...names.map((name) => Object.assign(document.createElement('button'), { textContent: name, id: name })))
  document.body.append(layer)
  return layer
}

const focus = (name: string) => document.getElementById(name)?.focus()
const focused = () => document.activeElement?.id

test('what stands beside takes the focus of what went away', async () => {
  render(<Keeper />)
  addLayer('a', 'b', 'c')
  focus('b')
  document.getElementById('b')?.remove()
  await waitFor(() => expect(focused()).toBe('c'))
})

test('what opened a dialog has the focus again when it closes', async () => {
  render(<Keeper />)
  addLayer('opener')
  const dialog = addLayer('dialog')
  focus('opener')
  focus('dialog')
  dialog.remove()
  await waitFor(() => expect(focused()).toBe('opener'))
})

test('the window has the focus when a dialog and what opened it, gone to and fro between, are gone', async () => {
  render(<Keeper />)
  const [opener, dialog] = [addLayer('opener'), addLayer('dialog')]
  focus('opener')
  focus('dialog')
  focus('opener')
  opener.remove()
  dialog.remove()
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'))
})
