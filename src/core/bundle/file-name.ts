/**
 * A name that every file system and `sha256sum -c` take as it is: no separators, no signs that Windows or BagIt
 * (RFC 8493, 2.1.3) treat specially, none of the names that Windows keeps for devices, no more than `most` characters.
 */
export function toFileName(text: string, most: number): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|%]/gu, '_')
    .replace(/^[\s.]+/u, '')
  const cut = [...safe]
    .slice(0, most)
    .join('')
    .replace(/[\s.]+$/u, '')
  return isDevice(cut) ? `_${cut}` : cut
}

/** Windows takes these for a device, whatever ending follows. */
function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
}
