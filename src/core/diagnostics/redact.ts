/** Stands for what was left out. */
const left = '□'

/**
 * A line of the program's log without anything of a paper: no Chinese, nothing quoted, no path but of the program's own
 * code. Papers, their names and people are written in all of these; kinds, codes and places in the code are not.
 */
export function redact(line: string): string {
  return line
    .replace(/[^\x20-\x7e]+/g, left)
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, (quoted) => `${quoted[0]}${left}${quoted[0]}`)
    .replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s()]+/g, (path) => codeName(path) ?? left)
    .slice(0, 500)
}

/** The name of a file of code with its line, out of a path; null for any other path. */
function codeName(path: string): string | null {
  return /([\w.-]+\.(?:[cm]?[jt]sx?|node|sql))((?::\d+){0,2})$/.exec(path)?.[0] ?? null
}
