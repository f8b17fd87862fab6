/** A table as words: its title, the heads of its columns, and rows that begin with what they are about. */
export interface TableText {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What a reader must know of the figures; it stands under them. */
  readonly note?: string
}

/** For word processors: a table with lines, whose words stay words where a spreadsheet takes it. */
export function toHtml({ title, head, rows, note }: TableText): string {
  const cell = (tag: 'th' | 'td', text: string) => {
    const isNumber = /^\d+(\.\d+)?%?$/.test(text)
    const look = isNumber ? 'text-align:right' : "mso-number-format:'\\@'"
    return `<${tag} style="border:1px solid #000;padding:2px 6px;${look}">${escapeHtml(text)}</${tag}>`
  }
  const line = (tag: 'th' | 'td', texts: readonly string[]) =>
    `<tr>${texts.map((text) => cell(tag, text)).join('')}</tr>`
  return [
    '<meta charset="utf-8">',
    `<p>${escapeHtml(title)}</p>`,
    '<table border="1" cellspacing="0" style="border-collapse:collapse">',
    `<thead>${line('th', head)}</thead>`,
    `<tbody>${rows.map((row) => line('td', row)).join('')}</tbody>`,
    '</table>',
    ...(note === undefined ? [] : [`<p>${escapeHtml(note)}</p>`]),
  ].join('')
}

/** For spreadsheets and plain text: cells parted by tabs. What would be a formula has an apostrophe before it. */
export function toTabbed({ head, rows, note }: Omit<TableText, 'title'>): string {
  const cell = (text: string) => text.replaceAll(/\s+/g, ' ').replace(/^[=+\-@]/, "'$&")
  return [head, ...rows, ...(note === undefined ? [] : [[note]])].map((row) => row.map(cell).join('\t')).join('\r\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
