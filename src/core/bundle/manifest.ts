/** A line of a manifest: a file's SHA-256 and its path relative to the bag, with `/` between parts. */
export type ManifestEntry = { readonly sha256: string; readonly path: string }

/** What a manifest says, and the sentences about what is wrong with it. */
export type ParsedManifest = { readonly entries: readonly ManifestEntry[]; readonly faults: readonly string[] }

/** A manifest (RFC 8493, 2.1.3) that `sha256sum -c` reads too: sorted by path, two spaces, one line a file. */
export function formatManifest(entries: readonly ManifestEntry[]): string {
  return entries
    .toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
    .map(({ sha256, path }) => `${sha256}  ${encodePath(path)}\n`)
    .join('')
}

/**
 * Reads a manifest. Refused, each as a fault: lines of another form, absolute paths, `..` and `.` parts, backslashes and
 * drive letters, and a path listed twice. `where` says which paths belong: payload under `data/`, or tag files beside it.
 */
export function parseManifest(text: string, where: 'payload' | 'tags'): ParsedManifest {
  const entries = new Map<string, string>()
  const faults: string[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const match = /^([0-9A-Fa-f]{64})[ \t]+\*?(.+)$/u.exec(line)
    const [, sha256, written] = match ?? []
    if (sha256 === undefined || written === undefined) {
      faults.push(`第 ${index + 1} 行不是“校验值  路径”的形式`)
      continue
    }
    const path = decodePath(written)
    if (path === null || !isSafePath(path)) faults.push(`第 ${index + 1} 行的路径“${written}”不允许`)
    else if (path.startsWith('data/') !== (where === 'payload'))
      faults.push(`第 ${index + 1} 行的路径“${written}”不属于本清单`)
    else if (entries.has(path)) faults.push(`路径“${written}”重复列出`)
    else entries.set(path, sha256.toLowerCase())
  }
  return { entries: [...entries].map(([path, sha256]) => ({ sha256, path })), faults }
}

/** Lines by LF, CR or CRLF, as the standard allows; the last line may lack its end. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** Whether a path stays inside the bag on every system. */
function isSafePath(path: string): boolean {
  if (path.startsWith('/') || path.startsWith('~') || path.includes('\\') || /^[A-Za-z]:/.test(path)) return false
  if (path.includes('\0')) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** CR, LF and % are written as %0D, %0A and %25, and nothing else is encoded. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function decodePath(written: string): string | null {
  if (/%(?!0[AaDd]|25)/.test(written)) return null
  return written
    .replace(/%0[Dd]/g, '\r')
    .replace(/%0[Aa]/g, '\n')
    .replaceAll('%25', '%')
}
