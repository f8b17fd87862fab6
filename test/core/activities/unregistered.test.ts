import { expect, test } from 'vitest'
import { findUnregistered } from '../../../src/core/activities/unregistered.ts'

const paper = { title: '', isInBook: false, activities: [], isAttended: false }

test.each([
  [{ title: '廉政学习记录' }, 'integrity-study'],
  [{ title: '8月廉政学习', isAttended: true }, 'integrity-study'],
  [{ title: '廉政主题党日活动签到表' }, 'integrity-theme-day'],
  [{ title: '支部党性分析会议纪要' }, 'analysis'],
  // Somebody came, but to what is for a person to say.
  [{ title: '读书交流记录', isAttended: true }, null],
  [{ title: '读书交流记录' }, undefined],
  [{ title: '廉政学习资料' }, undefined],
  [{ title: '关于开展廉政学习的通知', isAttended: true }, undefined],
  [{ title: '廉政学习计划' }, undefined],
  [{ title: '廉政学习记录', isInBook: true }, undefined],
  [{ title: '廉政学习记录', activities: [{}] }, undefined],
])('%o seems to show %s', (said, kind) => {
  expect(findUnregistered({ ...paper, ...said })).toBe(kind)
})
