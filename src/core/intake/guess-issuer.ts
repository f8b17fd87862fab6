import { isNameOf, type OwnBranch } from './branch-names.ts'
import type { Guessed } from './guess-shape.ts'
import { type Heading, isSent } from './guess-title.ts'
import { findLeadingOrganisation, toOrganisation } from './organisations.ts'
import { findOwnIssuer } from './own-issuer.ts'
import { findWords, fromLine, type Paper, type PaperLine } from './paper.ts'
import { findSigned } from './signature.ts'
import { withoutMarks } from './without-marks.ts'

/**
 * 责任者: who heads the paper, who signed it, whom its heading, its form or its name begins with; the branch itself where
 * none of these is there and the paper is plainly its own. Where the paper shortens the branch's name, the name is given.
 */
export function guessIssuer(paper: Paper, heading: Heading | null, own: OwnBranch): Guessed<string> | null {
  const named = findNamed(paper, heading)
  if (named === null) return findOwnIssuer(paper, heading, own)
  return {
    ...named,
    value: joinSigners(splitSigners(named.value).map((each) => (isNameOf(each, own) ? own.name : each))),
  }
}

function findNamed(paper: Paper, heading: Heading | null): Guessed<string> | null {
  return (
    findHead(paper, heading) ??
    toGuess(findSigned(paper, heading)?.by ?? []) ??
    findInHeading(heading) ??
    findLabelled(paper) ??
    findWriter(paper, heading) ??
    findInName(paper.name)
  )
}

/** Over the heading; under it too where that is no salutation that lost its colon. */
function findHead({ lines, head }: Paper, heading: Heading | null): Guessed<string> | null {
  const end = heading === null ? 1 : isSent(heading) ? heading.first : heading.last + 2
  return toGuess(
    lines
      .slice(0, Math.min(end, head))
      .filter(({ bare }) => toOrganisation(bare) !== null)
      .slice(0, 1),
  )
}

function findInHeading(heading: Heading | null): Guessed<string> | null {
  const value = heading && findLeadingOrganisation(heading.title)
  const line = value && heading?.lines.find(({ raw }) => findWords(raw, value) !== null)
  return value && line ? { value, from: [fromLine(line, value)] } : null
}

/** The row 支部名称 or 单位 of a form. */
function findLabelled({ lines }: Paper): Guessed<string> | null {
  const label = /(?:支部|党组织|单位|小组)(?:名称)?(?:[（(]盖?章[）)])?[：:]\s*(\p{Script=Han}{4,30})/u
  for (const line of lines.slice(0, 8)) {
    const named = label.exec(line.raw)?.[1] ?? label.exec(line.bare)?.[1]
    const value = named === undefined ? null : toOrganisation(named)
    if (value !== null) return { value, from: [fromLine(line, value)] }
  }
  return null
}

/** The person who wrote what a person writes. */
function findWriter({ lines }: Paper, heading: Heading | null): Guessed<string> | null {
  if (!heading || !/(?:申请书?|汇报|体会|心得|发言稿?|述职报告|检查材料)$/u.test(heading.title)) return null
  for (const line of lines) {
    const value = /^(?:申请|汇报|述职|发言)人[：:]?(\p{Script=Han}{2,4})$/u.exec(line.bare)?.[1]
    if (value !== undefined) return { value, from: [fromLine(line, value)] }
  }
  return null
}

function findInName(name: string): Guessed<string> | null {
  const value = findLeadingOrganisation(withoutMarks(name))
  // A date taken out of its middle leaves words that stand nowhere: then it is no name of anybody.
  const words = value === null ? null : findWords(name, value)
  return value === null || words === null ? null : { value, from: [{ place: 'name', words }] }
}

/** Several who signed together are one 责任者 each. */
function joinSigners(signers: readonly string[]): string {
  return signers.join('；')
}

function splitSigners(issuer: string): string[] {
  return issuer.split('；')
}

function toGuess(lines: readonly PaperLine[]): Guessed<string> | null {
  const signers = lines.flatMap((line) => {
    const value = toOrganisation(line.bare)
    return value === null ? [] : [{ value, from: fromLine(line, value) }]
  })
  return signers.length === 0
    ? null
    : { value: joinSigners(signers.map(({ value }) => value)), from: signers.map(({ from }) => from) }
}
