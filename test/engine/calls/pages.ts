import { expect } from 'vitest'
import type { CallCases } from './world.ts'

export const pageCases: CallCases = {
  'pages.image': {
    good: [({ page }) => ({ pageId: page.id }), { path: expect.stringMatching(/^derived\//) }],
    bad: [[() => ({ pageId: 999 }), 'not-found']],
  },
  'pages.find': {
    good: [
      async ({ client, page, filed }) => {
        await client.pages.correct({ pageId: page.id, text: '第一次会议\n第二次会议', by: '经办人甲' })
        return { itemId: filed.id, query: '会议' }
      },
      {
        total: 2,
        hits: [
          {
            page: 1,
            at: 0,
            snippet: {
              text: '第一次会议 第二次会议',
              marks: [
                [3, 5],
                [9, 11],
              ],
            },
          },
          {
            page: 1,
            at: 1,
            snippet: {
              marks: [
                [3, 5],
                [9, 11],
              ],
            },
          },
        ],
      },
    ],
    bad: [
      [() => ({ itemId: 999, query: '会议' }), 'not-found'],
      [({ filed }) => ({ itemId: filed.id, query: '会'.repeat(201) }), 'invalid'],
    ],
  },
  'pages.text': {
    good: [({ page }) => ({ pageId: page.id }), { source: 'waiting', text: '' }],
    bad: [[() => ({ pageId: 999 }), 'not-found']],
  },
  'pages.correct': {
    good: [
      ({ page }) => ({ pageId: page.id, text: '更正后的文字', by: '经办人甲' }),
      { text: '更正后的文字', read: '', correction: { by: '经办人甲' } },
    ],
    bad: [
      [({ page }) => ({ pageId: page.id, text: '更正后的文字', by: ' ' }), 'invalid'],
      [() => ({ pageId: 999, text: '', by: '经办人甲' }), 'not-found'],
    ],
  },
  'pages.takeBack': {
    good: [
      async ({ client, page }) => {
        await client.pages.correct({ pageId: page.id, text: '更正后的文字', by: '经办人甲' })
        return { pageId: page.id, by: '经办人甲' }
      },
      { text: '', correction: null },
    ],
    bad: [
      [({ page }) => ({ pageId: page.id, by: '经办人甲' }), 'not-found'],
      [() => ({ pageId: 999, by: '经办人甲' }), 'not-found'],
      [({ page }) => ({ pageId: page.id, by: '' }), 'invalid'],
    ],
  },
}
