import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { readAppearance } from '../../src/renderer/theme/appearance.ts'
import { openEngine, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

const { style } = document.documentElement

beforeEach(() => localStorage.clear())

test('light, size and density are chosen in 设置, seen at once and kept on this PC', async () => {
  const engine = openEngine()
  await engine.client.catalogue.create({ folder: await temporaryFolder(), branch: '青禾村党支部' })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /设置/ }))
  const paper = style.getPropertyValue('--paper')

  await user.click(await screen.findByRole('radio', { name: '深色' }))
  expect(style.getPropertyValue('color-scheme')).toBe('dark')
  expect(style.getPropertyValue('--paper')).not.toBe(paper)
  const space = style.getPropertyValue('--row-space')
  await user.click(screen.getByRole('radio', { name: '特大' }))
  expect(style.getPropertyValue('font-size')).toBe('19px')
  await user.click(screen.getByRole('radio', { name: '紧凑' }))
  expect(style.getPropertyValue('--row-space')).not.toBe(space)

  expect(readAppearance()).toEqual({ light: 'dark', text: 'larger', density: 'close' })
})

test('what cannot be read of an earlier choice counts as never chosen', () => {
  for (const kept of ['{"light":"purple"}', '{', 'null']) {
    localStorage.setItem('appearance', kept)
    expect(readAppearance()).toEqual({ light: 'system', text: 'normal', density: 'roomy' })
  }
})
