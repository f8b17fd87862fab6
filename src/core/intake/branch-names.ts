/** A branch as papers may name it, beside the others of the catalogue. */
export interface OwnBranch {
  readonly name: string
  readonly others: readonly string[]
}

/** A name in two: 中共青石河供水公司供水所党支部委员会 is 青石河供水公司供水所, with what every branch is called. */
interface Called {
  readonly stem: string
  readonly isGeneral: boolean
  readonly isCommittee: boolean
}

const beginning = /^.{0,40}?(?:总支部?|支部)(?:委员会(?!议))?/u

/** Whether words are the branch's name, whole or its last part (供水所支部), and not as well the last part of another's. */
export function isNameOf(words: string, { name, others }: OwnBranch): boolean {
  const [called, own] = [toCalled(words), toOwn(name)]
  if (called === null || !isEndOf(called, own)) return false
  return called.stem === own.stem || !others.some((other) => isEndOf(called, toOwn(other)))
}

/** The branch's name where words begin with it, as it stands there. */
export function findOwnBeginning(words: string, own: OwnBranch): string | null {
  const found = beginning.exec(words)?.[0]
  return found !== undefined && isNameOf(found, own) ? found : null
}

/** Whether words name a branch that is another one: 党支部 alone names none, 党总支 alone does beside a 党支部. */
export function namesAnother(words: string, own: OwnBranch): boolean {
  return words.split(/[、，,；;：:\s]/u).some((part) => {
    const found = beginning.exec(part)?.[0] ?? ''
    const called = toCalled(found)
    if (called === null) return false
    return called.stem === '' ? called.isGeneral !== toOwn(own.name).isGeneral : !isNameOf(found, own)
  })
}

function isEndOf(called: Called, whole: Called): boolean {
  if (called.isGeneral !== whole.isGeneral || (called.isCommittee && !whole.isCommittee)) return false
  if (called.stem === whole.stem) return true
  if (called.stem === '' || !whole.stem.endsWith(called.stem)) return false
  // 一支部 is short for 机关第一党支部, not for 第十一党支部; 所支部 for nothing.
  return isCount(called.stem[0]) ? !isCount(whole.stem.at(-called.stem.length - 1)) : called.stem.length > 1
}

function isCount(sign: string | undefined): boolean {
  return sign !== undefined && /[一二三四五六七八九十\d]/u.test(sign)
}

/** A branch that does without the word is a 支部 still. */
function toOwn(name: string): Called {
  return toCalled(name) ?? { stem: toBare(name), isGeneral: false, isCommittee: false }
}

function toCalled(words: string): Called | null {
  const bare = toBare(words)
  const end = /(党?总支部?|党?支部)(委员会)?$/u.exec(bare)
  return (
    end && { stem: bare.slice(0, end.index), isGeneral: end[1]?.includes('总') === true, isCommittee: Boolean(end[2]) }
  )
}

function toBare(words: string): string {
  return words
    .replaceAll(/\s/gu, '')
    .replace(/^(?:中共|中国共产党)/u, '')
    .replace(/(?<=[部会])[（(][^（()）]*[）)]?$/u, '')
    .replaceAll(/[（()）]/gu, '')
    .replaceAll(/第(?=[一二三四五六七八九十\d])/gu, '')
}
