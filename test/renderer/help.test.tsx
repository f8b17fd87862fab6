import { screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { screens } from '../../src/renderer/frame/side-nav.tsx'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

async function openWindow() {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-06-30')
  await screen.findByRole('button', { name: /帮助/ })
  return user
}

describe('help', () => {
  it('stands ready for every screen, in whole sentences', () => {
    for (const each of screens) {
      const steps: readonly string[] = i18next.t(`help.topic.${each}.steps`, { returnObjects: true })
      const notes: readonly string[] = i18next.t(`help.topic.${each}.notes`, { returnObjects: true })
      for (const sentence of [i18next.t(`help.topic.${each}.about`), ...steps, ...notes])
        expect(sentence, each).toMatch(/。$/)
      expect(steps.length, each).toBeGreaterThan(1)
    }
  })

  it('comes on F1, about the screen at hand', async () => {
    const user = await openWindow()
    await user.keyboard('{Control>}2{/Control}')
    await screen.findByText('收件箱是空的')
    await user.keyboard('{F1}')
    const drawer = await screen.findByRole('dialog', { name: '帮助：收件箱' })
    expect(within(drawer).getAllByRole('listitem').length).toBeGreaterThan(3)
    await user.keyboard('{Control>}1{/Control}')
    expect(screen.getByText('收件箱是空的'), 'the screen under an open dialog stays').toBeTruthy()
  })

  it('shows the keys on a question mark, but not on one that is being typed', async () => {
    const user = await openWindow()
    await user.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('textbox', { name: '快速打开' })
    await user.type(field, '?')
    expect(screen.queryByText('快捷键')).toBeNull()
    expect(field).toHaveProperty('value', '?')
    field.blur()
    await user.keyboard('?')
    // By its title: under test, antd gives the titles of all dialogs one id.
    const sheet = (await screen.findByText('快捷键')).closest<HTMLElement>('[role="dialog"]')
    expect(sheet && within(sheet).getByText('Ctrl+K')).toBeTruthy()
  })
})
