import type { Block } from '../paper.ts'

export interface Meeting {
  readonly time: string
  readonly place: string
  readonly chair: string
  readonly recorder: string
  /** How many are due; those on leave are named, the others were present. */
  readonly due: number
  readonly leave?: readonly string[]
  readonly topic: string
  readonly body: readonly string[]
}

/** The record of a meeting: its fields, what was said and decided. */
export function minutes(meeting: Meeting): Block[] {
  return [
    {
      kind: 'fields',
      rows: [
        ['时间', meeting.time],
        ['地点', meeting.place],
        ['主持', `${meeting.chair}　　记录：${meeting.recorder}`],
        ['出席', attendance(meeting.due, meeting.leave ?? [])],
        ['议题', meeting.topic],
      ],
    },
    ...meeting.body.map((text): Block => ({ kind: 'text', text })),
  ]
}

/** The counts that a page of the record gives, as an activity has them. */
export function toCounts(due: number, leave: readonly string[]) {
  return { due, present: due - leave.length, excused: leave.length }
}

/** `应到8人，实到7人，请假1人（…）`: the counts add up. */
export function attendance(due: number, leave: readonly string[]): string {
  const { present, excused } = toCounts(due, leave)
  const counts = `应到${due}人，实到${present}人，请假${excused}人`
  return leave.length === 0 ? counts : `${counts}（${leave.join('、')}）`
}
