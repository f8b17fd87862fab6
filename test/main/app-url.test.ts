import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiClient } from '../../src/core/api.ts'
import { answerRequests } from '../../src/main/app-protocol.ts'
import { parseTarget, resolveInside } from '../../src/main/app-url.ts'
import { startEngine, temporaryFolder } from '../support/engine.ts'

describe('parseTarget', () => {
  test.each([
    ['app://ledger/', { kind: 'asset', path: 'index.html' }],
    ['app://ledger/assets/index-1a.js', { kind: 'asset', path: 'assets/index-1a.js' }],
    ['app://ledger/page/12?of=abc', { kind: 'page', pageId: 12, size: 'page' }],
    ['app://ledger/page/12/thumbnail?of=abc', { kind: 'page', pageId: 12, size: 'thumbnail' }],
    ['app://ledger/page/12/other', null],
    ['app://ledger/page/0', null],
    ['app://ledger/page/12/..', null],
    ['app://ledger/page/-1', null],
    ['app://ledger/page/1e3', null],
    ['app://elsewhere/page/12', null],
    ['file:///etc/passwd', null],
    ['https://ledger/page/12', null],
    ['app://ledger/a%00b', null],
    ['app://ledger/%E0%A4%A', null],
    ['not an address', null],
  ])('%s', (address, target) => {
    expect(parseTarget(address)).toEqual(target)
  })
})

describe('resolveInside', () => {
  test.each([
    ['derived/1.jpg', '/库/derived/1.jpg'],
    ['derived/../originals/1.jpg', '/库/originals/1.jpg'],
    ['..hidden', '/库/..hidden'],
    ['../其他/1.jpg', null],
    ['derived/../../1.jpg', null],
    ['/etc/passwd', null],
    ['', null],
    ['.', null],
    ['a\0b', null],
  ])('%j', (path, full) => {
    expect(resolveInside('/库', path)).toBe(full)
  })

  test('never leads out of the folder', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b c', '%2e%2e', '...', '\\')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const full = resolveInside('/库/里', parts.join('/'))
        expect(full === null || full.startsWith('/库/里/')).toBe(true)
      }),
    )
  })
})

describe('answerRequests', () => {
  async function serve(folder: string | null, image = { path: 'derived/1.png', mediaType: 'image/png' }) {
    const renderer = await temporaryFolder()
    writeFileSync(join(renderer, 'index.html'), '<p>')
    const { client } = startEngine()
    const answering: ApiClient = { ...client, pages: { ...client.pages, image: async () => image } }
    const answer = answerRequests({
      renderer,
      fonts: renderer,
      catalogueFolder: () => folder,
      client: async () => answering,
    })
    return { answer: (address: string) => answer(new Request(address)), renderer }
  }

  test('serves the page under a policy without eval', async () => {
    const { answer } = await serve(null)
    const response = await answer('app://ledger/')
    expect(await response.text()).toBe('<p>')
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';/)
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe-eval/)
  })

  test('streams a page image out of the open catalogue', async () => {
    const catalogue = await temporaryFolder()
    mkdirSync(join(catalogue, 'derived'))
    writeFileSync(join(catalogue, 'derived/1.png'), 'image')
    const { answer } = await serve(catalogue)
    const response = await answer('app://ledger/page/1')
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'image/png',
      'image',
    ])
  })

  test('refuses what lies outside, also by a link, and any image while no catalogue is open', async () => {
    const outside = await temporaryFolder()
    writeFileSync(join(outside, 'secret.png'), 'secret')
    const catalogue = await temporaryFolder()
    symlinkSync(outside, join(catalogue, 'derived'))
    const byLink = await serve(catalogue, { path: 'derived/secret.png', mediaType: 'image/png' })
    const byDots = await serve(catalogue, {
      path: `../${outside.split('/').at(-1)}/secret.png`,
      mediaType: 'image/png',
    })
    const closed = await serve(null)
    const statuses = await Promise.all([byLink, byDots, closed].map(({ answer }) => answer('app://ledger/page/1')))
    expect(statuses.map(({ status }) => status)).toEqual([403, 404, 404])
    expect((await byLink.answer('app://ledger/../../etc/passwd')).status).toBe(404)
  })
})
