const suffix = '委员会|党总支|总支部?|党支部|支部|党委|党小组|公司|单位|办公室'
const whole = new RegExp(
  `^((?:中共)?[\\p{Script=Han}（）()]{2,30}(?:${suffix})(?:[（(](?!盖|章|签|公)\\p{Script=Han}{1,6}[）)])?)(?:文件)?(?:[（(](?:盖章|章|签章|公章)[）)])?$`,
  'u',
)
const leading =
  /^((?!关于)\p{Script=Han}{2,25}?(?:委员会|党总支|总支|党支部|支部|党委))(?=关于|19|20|二|党员|主题党日|组织生活|民主评议|会议|议事|工作|委员)/u
/** What stands for any of them: no name. */
const nameless =
  /^(?:各|全体|本|我|你|该|贵)|[年月日]|^(?:中共)?(?:党?支部)?委员会$|^(?:党?总?支部|党委|党小组|党委办公室|办公室)$/u

/** The organisation that a line without spaces consists of: in a red head (…文件) or over a date, sealed or not. */
export function toOrganisation(line: string): string | null {
  const name = whole.exec(/^[（(]([^（()）]+)[）)]$/u.exec(line)?.[1] ?? line)?.[1]
  return name !== undefined && isBracketed(name) ? accept(name) : null
}

/** Brackets come in pairs and close before the name ends, and no name begins with one. */
function isBracketed(name: string): boolean {
  return /^[^（()）]+(?:[（(][^（()）]+[）)][^（()）]*)*$/u.test(name)
}

export function isOrganisation(line: string): boolean {
  return toOrganisation(line) !== null
}

/** The organisation that a heading begins with: 青石河供水所党支部2024年工作计划. */
export function findLeadingOrganisation(title: string): string | null {
  return accept(leading.exec(title)?.[1])
}

function accept(name: string | undefined): string | null {
  return name === undefined || nameless.test(name) ? null : name
}
