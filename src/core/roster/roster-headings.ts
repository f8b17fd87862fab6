/** The headings of a roster file (名册), in their usual order. */
export const rosterHeadings = [
  '编号',
  '姓名',
  '性别',
  '出生日期',
  '类别',
  '党小组',
  '职务',
  '入党日期',
  '转正日期',
  '备注',
] as const
export type RosterHeading = (typeof rosterHeadings)[number]
