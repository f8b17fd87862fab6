/**
 * Rows as CSV (RFC 4180) with the byte order mark that spreadsheets need to read UTF-8. A cell that a spreadsheet would
 * take for a formula has an apostrophe put before it, so that opening the file runs nothing.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

function toCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
