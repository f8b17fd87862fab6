import { ActivityKind, activityTitles } from '../catalogue/activity.ts'

/** Other names in use for the kinds, beside their titles. */
const aliases: Readonly<Record<string, ActivityKind>> = {
  支部党员大会: 'member-meeting',
  支部大会: 'member-meeting',
  党员大会会议: 'member-meeting',
  支部委员会: 'committee-meeting',
  支部委员会会议: 'committee-meeting',
  支委会会议: 'committee-meeting',
  支委会议: 'committee-meeting',
  党小组会议: 'group-meeting',
  小组会: 'group-meeting',
  支部主题党日: 'theme-day',
  上党课: 'lecture',
  专题党课: 'lecture',
  专题组织生活会: 'life-meeting',
  民主评议: 'appraisal',
  民主评议党员会: 'appraisal',
  谈心: 'talk',
  谈话: 'talk',
  党性分析会: 'analysis',
  廉政教育学习: 'integrity-study',
  廉洁主题党日: 'integrity-theme-day',
  廉洁党课: 'integrity-lecture',
  观看警示教育片: 'warning-film',
  参观警示教育基地: 'warning-visit',
  廉洁谈话: 'integrity-talk',
  党员积分公示: 'points-review',
  党员政治生日: 'political-birthday',
  支部换届: 'election',
  换届选举大会: 'election',
}

const kindsByName: ReadonlyMap<string, ActivityKind> = new Map([
  ...Object.entries(aliases),
  ...ActivityKind.options.map((kind) => [activityTitles[kind], kind] as const),
])

/** The kind of a name as people write it, or null. A name may lack the 会 at its end, or have 活动 there. */
export function findKind(name: string): ActivityKind | null {
  const bare = name.replaceAll(/\s/g, '')
  const forms = [bare, `${bare}会`, bare.replace(/活动$/, '')]
  return forms.map((form) => kindsByName.get(form)).find((kind) => kind !== undefined) ?? null
}

/** The kind whose name stands in a title, by the longest name; null where none does. */
export function findKindIn(title: string): ActivityKind | null {
  const bare = title.replaceAll(/\s/g, '')
  const [longest] = [...kindsByName.keys()]
    .filter((name) => bare.includes(name))
    .toSorted((one, other) => other.length - one.length)
  return longest === undefined ? null : (kindsByName.get(longest) ?? null)
}
