import { expect } from 'vitest'
import type { FailureKind } from '../../../src/core/failure.ts'

const off = { rule: 'K01', enabled: false, parameters: {}, reason: '上级另有安排', by: '经办人甲' }

/** The calls of group `rules`: an input each takes, and inputs it refuses. */
export const ruleCases: Record<string, { good: [() => unknown, object]; bad: [() => unknown, FailureKind][] }> = {
  'rules.list': {
    good: [() => ({}), { presets: [{ id: 'quarterly' }] }],
    bad: [[() => 7, 'invalid']],
  },
  'rules.set': {
    good: [() => off, { rule: { id: 'K01' }, setting: { enabled: false, at: expect.any(String) } }],
    bad: [
      [() => ({ ...off, reason: ' ' }), 'invalid'],
      [() => ({ ...off, by: '' }), 'invalid'],
      [() => ({ ...off, rule: 'K99' }), 'not-found'],
      [() => ({ ...off, enabled: true, parameters: { count: 0 } }), 'invalid'],
      [() => ({ ...off, rule: 'K05', enabled: true, parameters: { count: 0 } }), 'invalid'],
      [() => ({ ...off, rule: 'K05', enabled: true, parameters: { often: 1 } }), 'invalid'],
    ],
  },
  'rules.adopt': {
    good: [() => ({ preset: 'quarterly', by: '经办人甲' }), { presets: [{ id: 'quarterly' }] }],
    bad: [[() => ({ preset: 'none', by: '' }), 'not-found']],
  },
}
