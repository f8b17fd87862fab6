import { expect, test } from 'vitest'
import { isFileLike } from '../../../src/core/intake/file-like.ts'

test.each([
  ['SCAN_0002', true],
  ['scan0001.pdf', true],
  ['IMG_20250312_093011', true],
  ['扫描件0001', true],
  ['新建文档 2', true],
  ['微信图片_20250312', true],
  ['20250312', true],
  ['2025年3月12日', true],
  ['doc1', true],
  ['党员大会会议记录', false],
  ['签到', false],
  ['2025年3月主题党日活动记录', false],
  ['扫描仪使用管理办法', false],
  ['Report on flood control', false],
  ['ཚོགས་འདུའི་ཟིན་བྲིས', false],
] as const)('%s', (title, expected) => expect(isFileLike(title)).toBe(expected))
