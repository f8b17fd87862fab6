/** No I, L, O, U: they are mistaken for others when written by hand (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = /.{5}/g

/** 恢复密钥 for a person to write down: 25 characters in fives, of as many random bytes (5 bits of each are used). */
export function toRecoveryKey(bytes: Uint8Array): string {
  const text = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
  return (text.match(groups) ?? []).join('-')
}

/** Random bytes that a key is made of. */
export const recoveryKeyLength = 25

/** What a person copied from paper, as it was written: any case, with or without dashes, look-alikes put right. */
export function readRecoveryKey(typed: string): string {
  const text = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return (text.match(groups) ?? []).join('-')
}
