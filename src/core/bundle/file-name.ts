/**
 * A name that every file system and `sha256sum -c` take as it is: no separators, no signs that Windows or BagIt
 * (RFC 8493, 2.1.3) treat specially, no more than `most` characters.
 */
export function toFileName(text: string, most: number): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|%]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  return [...safe].slice(0, most).join('').trim()
}
