import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Failure, FailureReport, failureKinds, fromFailureReport, toFailureReport } from '../../src/core/failure.ts'
import { describeIssues } from '../../src/core/issues.ts'

describe('a failure crosses as a report and comes back the same', () => {
  test.each(failureKinds)('%s', (kind) => {
    for (const detail of [undefined, { path: '/tmp/扫描' }]) {
      const failure = new Failure(kind, '磁盘已满。请腾出空间后重试。', detail, { cause: new Error('ENOSPC') })
      const report = FailureReport.parse(structuredClone(toFailureReport(failure)))
      const back = fromFailureReport(report)
      expect(back).toBeInstanceOf(Failure)
      expect([back.kind, back.message, back.detail]).toEqual([kind, failure.message, detail])
      expect('detail' in report).toBe(detail !== undefined)
    }
  })
})

describe('anything else thrown is a bug, whose own words stay out of the report', () => {
  test.each<[string, unknown]>([
    ['an error', new TypeError('secret')],
    ['a text', 'secret'],
    ['nothing', undefined],
    ['an object that looks like a failure', { kind: 'invalid', message: 'secret' }],
  ])('%s', (_, thrown) => {
    const report = FailureReport.parse(toFailureReport(thrown))
    expect(report.kind).toBe('internal')
    expect(JSON.stringify(report)).not.toContain('secret')
    expect(report.message).toMatch(/请.+。$/)
  })
})

describe('input that does not parse', () => {
  const Input = z.object({
    name: z.string().min(1, { error: '不能为空' }),
    pages: z.array(z.int({ error: '应为整数' })),
  })

  test.each<[string, unknown, string]>([
    ['one field', { name: '', pages: [] }, '姓名或名称：不能为空'],
    ['a place in a list', { name: '一', pages: [1, 'x'] }, '页面第2项：应为整数'],
    ['several fields', { name: '', pages: ['x'] }, '姓名或名称：不能为空；页面第1项：应为整数'],
  ])('%s is reported as invalid, by where and what', (_, given, sentence) => {
    const { error } = Input.safeParse(given)
    if (!error) throw new Error('it parsed')
    expect(describeIssues(error)).toBe(sentence)
    expect(FailureReport.parse(structuredClone(toFailureReport(error)))).toMatchObject({
      kind: 'invalid',
      message: `输入有误：${sentence}。请改正后重试。`,
    })
  })

  test('what is wrong as a whole says so', () => {
    const { error } = z.string({ error: '应为文字' }).safeParse(7)
    expect(error && describeIssues(error)).toBe('（整体）：应为文字')
  })
})

test('a kind outside the closed list is no report', () => {
  expect(FailureReport.safeParse({ kind: 'odd', message: '' }).success).toBe(false)
})
