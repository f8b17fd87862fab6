import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { firstLanguage } from '../../src/core/language.ts'
import { readAppearance } from '../../src/renderer/theme/appearance.ts'
import { openEngine, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

const { style } = document.documentElement

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

  expect(readAppearance()).toEqual({ light: 'dark', text: 'larger', density: 'close', language: 'zh-CN' })
})

test('what cannot be read of an earlier choice counts as never chosen', () => {
  for (const kept of ['{"light":"purple"}', '{', 'null']) {
    localStorage.setItem('appearance', kept)
    expect(readAppearance()).toEqual({ light: 'system', text: 'normal', density: 'roomy', language: 'zh-CN' })
  }
})

test('what was chosen before there was a choice of language still holds', () => {
  localStorage.setItem('appearance', '{"light":"dark","text":"large","density":"close"}')
  expect(readAppearance()).toEqual({ light: 'dark', text: 'large', density: 'close', language: 'zh-CN' })
})

test('the language is chosen in 设置, and all of the window speaks it at once', async () => {
  const engine = openEngine()
  await engine.client.catalogue.create({ folder: await temporaryFolder(), branch: '青禾村党支部' })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /设置/ }))
  await user.click(await screen.findByRole('radio', { name: 'English' }))

  expect(document.documentElement.lang).toBe('en')
  expect(document.title).toBe('Branch Ledger')
  await user.click(await screen.findByRole('menuitem', { name: /Activities/ }))
  await user.click((await screen.findAllByRole('button', { name: 'New activity' }))[0] ?? document.body)
  await user.click(await screen.findByLabelText('Date of the activity'))
  expect(await screen.findByText('Su')).toBeTruthy()
  expect(readAppearance().language).toBe('en')
})

test('before a catalogue is open the language is chosen where one begins', async () => {
  const user = showWindow(openEngine(), '2025-07-02')
  await user.click(await screen.findByText('English'))
  expect(await screen.findByRole('button', { name: 'Make the catalogue' })).toBeTruthy()
  await user.click(screen.getByText('中文'))
  expect(await screen.findByRole('button', { name: '新建目录库' })).toBeTruthy()
})

test.each([
  [['en-GB', 'zh-CN'], 'en'],
  [['en'], 'en'],
  [['zh-CN', 'en'], 'zh-CN'],
  [['de-DE', 'en'], 'zh-CN'],
  [['eng'], 'zh-CN'],
  [[''], 'zh-CN'],
  [[], 'zh-CN'],
])('where the system speaks %j the window first speaks %s', (systems, language) => {
  expect(firstLanguage(systems)).toBe(language)
})
