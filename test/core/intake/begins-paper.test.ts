import { expect, it } from 'vitest'
import { beginsPaper } from '../../../src/core/intake/begins-paper.ts'

it.each([
  ['中共青石桥社区第一支部委员会\n党员大会会议记录\n时间：2024年3月21日\n地点：二楼会议室', true],
  ['关于召开第一季度党员大会的通知\n各党小组：\n现定于3月21日召开党员大会。', true],
  ['党课：从一只水表说起\n主讲：沈南乔', true],
  ['党课：由书记讲，每季度一次。', false],
  ['三、宋初晴同志发言，谈了对供水管网巡查的看法。\n四、会议决定下月完成。', false],
  ['党员大会会议记录\n（续）\n五、表决。\n第 2 页', false],
  ['名单\n— 3 —\n', false],
  ['', false],
])('whether a paper begins on a page: %j', (text, begins) => {
  expect(beginsPaper(text)).toBe(begins)
})
