import { activityTitles } from '../../catalogue/activity.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import type { OtherMinutes, Standing } from '../minutes.ts'

/** 内容雷同: minutes that say almost word for word what earlier minutes say, of this branch or another, of any year. */
export function checkRepeats(grounds: Grounds): Result[] {
  const { snapshot, year, on } = grounds
  const judged = snapshot.activities.flatMap((activity) => {
    const standing = activity.date <= on ? snapshot.minutes.get(activity.id) : undefined
    return standing ? [{ activity, standing }] : []
  })
  const results = judged.flatMap(({ activity, standing }): Result[] => {
    const of = {
      subject: grounds.activityNames.get(activity.id) ?? activity.date,
      period: activity.date.slice(0, 7),
      itemIds: listEvidence([activity]),
    }
    if (standing.state === 'differs') {
      return [{ ...of, status: '完整', message: '记录的文字没有与更早的其他活动雷同。' }]
    }
    if (standing.state !== 'repeats') return []
    const { percent, other } = standing
    const paper = activity.evidence.map(({ itemId }) => grounds.items.get(itemId)).find((item) => item !== undefined)
    const mine = paper ? `“${`${paper.code ?? ''} ${paper.title}`.trim()}”` : '本次活动的记录'
    return [
      {
        ...of,
        itemIds: [...new Set([...of.itemIds, ...other.itemIds])],
        status: '待人工确认',
        message: `${mine}与${describe(other)}的文字${percent}%相同，请对照原件核实。`,
        about: { activityId: activity.id, otherId: other.activityId },
      },
    ]
  })
  const whole = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
  const untested = describeUntested(judged.map(({ standing }) => standing))
  if (untested !== '') return [...results, { ...whole, status: '未配置', message: untested }]
  return results.length > 0 ? results : [{ ...whole, status: '不适用', message: '没有会议记录可以比对。' }]
}

/** The other paper, its branch, its day and what it was. */
function describe({ branch, date, kinds, paper }: OtherMinutes): string {
  return `${branch}${date}${kinds.map((kind) => activityTitles[kind]).join('、')}的“${paper}”`
}

function describeUntested(standings: readonly Standing[]): string {
  const count = (state: Standing['state']) => standings.filter((standing) => standing.state === state).length
  const [unread, short, shared] = [count('unread'), count('short'), count('shared')]
  return [
    ...(unread > 0 ? [`有${unread}次活动的记录还没有全部识别出文字，没有比对。`] : []),
    ...(short > 0 ? [`有${short}次活动的记录文字太少，没有比对。`] : []),
    ...(shared > 0 ? [`有${shared}次活动与另一次活动记在同样的页上，没有单独比对。`] : []),
  ].join('')
}
