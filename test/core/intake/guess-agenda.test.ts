import { describe, expect, test } from 'vitest'
import { guessAgenda } from '../../../src/core/intake/guess-agenda.ts'

describe('主讲 and 议题 of a page', () => {
  test.each([
    ['主讲：罗海棠', '罗海棠', null],
    ['党课记录\n主 讲 人 ： 罗 海 棠\n出席：应到16人', '罗海棠', null],
    ['领学：罗海棠　　记录：夏语冰', '罗海棠', null],
    ['主持：顾长汀 授课人：县委党校 陈立行。', '县委党校陈立行', null],
    ['议题：汛期值守第一周情况', null, '汛期值守第一周情况'],
    ['会议主题:走访问题整改；冬季保温准备', null, '走访问题整改'],
    ['学习内容：物资领用，怎样管\n主讲：罗海棠\n主讲：罗海棠', '罗海棠', '物资领用，怎样管'],
  ])('%s', (text, lecturer, topic) => {
    const guess = guessAgenda(text)
    expect([guess?.lecturer?.value ?? null, guess?.topic?.value ?? null]).toEqual([lecturer, topic])
  })

  test.each([
    ['two that differ', '主讲：罗海棠\n主讲：顾长汀'],
    ['a blank to be filled in', '主讲：\n议题：____'],
    ['running text', '会上宣布了主讲：罗海棠'],
    ['nothing', ''],
  ])('are not told from %s', (_, text) => {
    expect(guessAgenda(text)).toBeNull()
  })

  test('come with the line that says so', () => {
    expect(guessAgenda('时间：2025年\n  主讲：罗海棠 ')?.lecturer?.from).toEqual([
      { place: 'text', words: '主讲：罗海棠' },
    ])
  })
})
