/** The public key of a bundle's signer, in PEM (RFC 8410). */
export const publicKeyFile = 'public-key.pem'

/** The Ed25519 signature (RFC 8032) over the bytes of the tag manifest: 64 bytes as they are. */
export const signatureFile = 'tagmanifest-sha256.txt.sig'

/** Who signs a bundle: the public key (SubjectPublicKeyInfo in base64) and its SHA-256 (lower-case hexadecimal). */
export type Signer = { readonly publicKey: string; readonly fingerprint: string }

/** What checking a bundle's signature came to; `fingerprint` of the key that lies in the bundle. */
export type SignatureCheck =
  | { readonly state: 'valid' | 'invalid'; readonly fingerprint: string }
  | { readonly state: 'absent' | 'unreadable'; readonly fingerprint: null }

/** A fingerprint as people compare it: groups of four. */
export function toFingerprintText(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ')
}
