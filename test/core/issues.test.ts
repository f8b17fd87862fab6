import { expect, test } from 'vitest'
import * as z from 'zod'
import { describeIssues } from '../../src/core/issues.ts'

/** What is said of an input that does not parse. */
function say(shape: z.ZodType, given: unknown): string {
  const { error } = shape.safeParse(given)
  return error ? describeIssues(error) : ''
}

test.each<[string, z.ZodType, unknown, string]>([
  ['a text that is too long', z.object({ title: z.string().max(3) }), { title: '一二三四' }, '题名：最多3个字'],
  ['a text that is empty', z.object({ title: z.string().min(1) }), { title: '' }, '题名：不能为空'],
  ['a text that is too short', z.object({ title: z.string().min(2) }), { title: '一' }, '题名：至少2个字'],
  ['a number that is too large', z.object({ year: z.int().max(2999) }), { year: 3000 }, '年度：不能大于2999'],
  ['a number that is too small', z.object({ year: z.int().min(1900) }), { year: 1 }, '年度：不能小于1900'],
  ['what is no number', z.object({ year: z.int() }), { year: Number.NaN }, '年度：应为数字'],
  ['half a number', z.object({ year: z.int() }), { year: 1.5 }, '年度：应为整数'],
  [
    'what is none of the words',
    z.object({ secrecy: z.enum(['', '内部']) }),
    { secrecy: '公开' },
    '密级：应为空、内部之一',
  ],
  ['what is missing', z.object({ date: z.object({}) }), {}, '日期：没有写，或写法不对'],
  [
    'a field within others',
    z.object({ fields: z.object({ note: z.string().max(1) }) }),
    { fields: { note: '一二' } },
    '备注：最多1个字',
  ],
  ['a place in a list', z.object({ ids: z.array(z.string()).max(1) }), { ids: ['a', 'b'] }, 'ids：最多1项'],
  [
    'words of the schema',
    z.object({ title: z.string().max(1, { error: '只写一个字' }) }),
    { title: '一二' },
    '题名：只写一个字',
  ],
])('of %s it is said in words', (_, shape, given, sentence) => {
  expect(say(shape, given)).toBe(sentence)
  expect(sentence).not.toMatch(/expected|received|Invalid/)
})
