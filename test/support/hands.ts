import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright'

/** How a person works the window: with the mouse, or with the keyboard alone. */
export interface Hands {
  goTo(screen: string): Promise<void>
  press(target: Locator): Promise<void>
  /** Writes a text or a day in place of what a field says. */
  write(field: Locator, text: string): Promise<void>
  choose(select: Locator, option: string): Promise<void>
  /** Chooses an entry of a tree. */
  pick(tree: Locator, entry: string): Promise<void>
  /** Turns from the one of two ways of showing that is chosen to the other. */
  turnTo(other: Locator): Promise<void>
  /** Leaves a drawer or dialog without its buttons. */
  leave(dialog: Locator): Promise<void>
  /** Waits until the focus is there by itself; the mouse does not mind. */
  findSelfOn(target: Locator): Promise<void>
}

const shownOptions = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option'

export function withMouse(window: Page): Hands {
  return {
    goTo: (screen) => window.getByRole('menuitem', { name: screen }).click(),
    press: (target) => target.click(),
    async write(field, text) {
      await field.fill(text)
      if (await isDay(field)) await field.press('Enter')
    },
    async choose(select, option) {
      await select.click()
      await window.locator(shownOptions).filter({ hasText: option }).first().click()
    },
    pick: (tree, entry) => tree.getByText(entry).click(),
    turnTo: (other) => other.locator('..').click(),
    leave: (dialog) => dialog.getByRole('button', { name: '关闭' }).click(),
    findSelfOn: async () => {},
  }
}

const mostSteps = 120

/** Tab, arrows, Enter, Escape and typing. Nothing gets the focus but by a key, and wherever it comes it must be seen. */
export function withKeyboard(window: Page): Hands {
  const { keyboard } = window
  const step = async (key: string, isThere: () => Promise<boolean>, sought: string) => {
    for (let steps = 0; !(await isThere()); steps += 1) {
      if (steps === mostSteps) throw new Error(`${key} does not come to ${sought}`)
      await keyboard.press(key)
    }
  }
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' })
    await step('Tab', () => target.evaluate(hasFocus), String(target))
    await soon(() => target.evaluate(isSeen), `The focus cannot be seen on ${target}`)
  }
  return {
    async goTo(screen) {
      await reach(window.getByRole('menu'))
      const entry = window.getByRole('menuitem', { name: screen })
      await step('ArrowDown', () => entry.evaluate(hasFocus), screen)
      await keyboard.press('Enter')
    },
    async press(target) {
      await reach(target)
      await keyboard.press('Enter')
    },
    async write(field, text) {
      await reach(field)
      // As a person does: look, and write again what a busy window did not take.
      for (let tries = 0; tries < 3 && (await field.inputValue()) !== text; tries += 1) {
        await keyboard.press('Control+A')
        await keyboard.type(text, { delay: 20 })
        if (await isDay(field)) await keyboard.press('Enter')
      }
    },
    async choose(select, option) {
      await reach(select)
      await keyboard.press('Enter')
      const active = window.locator(`${shownOptions}-active`).filter({ hasText: option })
      await window.locator(shownOptions).filter({ hasText: option }).first().waitFor()
      await step('ArrowDown', async () => (await active.count()) > 0, option)
      await keyboard.press('Enter')
    },
    async pick(tree, entry) {
      await reach(tree.getByRole('tree'))
      const active = tree.locator('.ant-tree-treenode-active').filter({ hasText: entry })
      await step('ArrowDown', async () => (await active.count()) > 0, entry)
      await keyboard.press('Enter')
    },
    async turnTo(other) {
      await reach(other.locator('xpath=ancestor::*[@role="radiogroup"]').locator('input:checked'))
      await keyboard.press('ArrowRight')
    },
    leave: () => keyboard.press('Escape'),
    findSelfOn: (target) => soon(() => target.evaluate(hasFocus), `The focus does not come to ${target}`),
  }
}

/** Waits for what comes by itself: frames change their colour by and by, dialogs take a moment to go. */
async function soon(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries === 150) throw new Error(otherwise)
    await setTimeout(100)
  }
}

function isDay(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element.closest('.ant-picker') !== null)
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement
}

/** An outline, or a border in the colour of what has the focus, on it or on the frame it stands in. */
function isSeen(element: Element): boolean {
  const red = 'rgb(158, 42, 43)'
  if (element.role === 'tree') return element.querySelector('.ant-tree-treenode-active') !== null
  const frames = [element, element.parentElement, element.parentElement?.parentElement, element.closest('.ant-select')]
  return frames.some((frame) => {
    if (!frame) return false
    const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(frame)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || borderColor.includes(red)
  })
}
