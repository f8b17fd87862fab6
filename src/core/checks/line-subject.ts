import type { RegisterLine } from '../scheme/scheme.ts'

type Named = Pick<RegisterLine, 'code' | 'title'>

/** What a finding about a line, or a 证, calls it; `of` is the group or member whose part of it is meant. */
export function toLineSubject({ code, title }: Named, of?: string): string {
  return of === undefined ? `${code} ${title}` : `${code} ${title}·${of}`
}

/** Is a finding's subject a line, or somebody's part of it? */
export function isOfLine(subject: string, line: Named): boolean {
  const name = toLineSubject(line)
  return subject === name || subject.startsWith(`${name}·`)
}
