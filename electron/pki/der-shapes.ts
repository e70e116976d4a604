import { type Asn1Node, childrenOf, isUniversalTag, octetsOf, parseBer } from './asn1.ts';
import { OID } from './object-identifiers.ts';

/** What a BER value is, by its shape alone. */
export type DerShape =
  | 'certificate'
  | 'certificate-path'
  | 'pkcs7'
  | 'pkcs12'
  | 'pkcs8'
  | 'encrypted-pkcs8'
  | 'pkcs1'
  | 'sec1';

const TAGS = { 2: 'i', 3: 'b', 4: 'o', 5: 'n', 6: 'd', 16: 's' } as const;

/** The children of the outer SEQUENCE, one letter each; `x` for whatever is not in the table, or not universal. */
function lettersOf(node: Asn1Node): string {
  return childrenOf(node)
    .slice(0, 12)
    .map((child) => {
      const tag = Object.keys(TAGS).find((number) => isUniversalTag(child, Number(number)));
      return tag === undefined ? 'x' : TAGS[Number(tag) as keyof typeof TAGS];
    })
    .join('');
}

/**
 * The shape of one BER value: an X.509 Certificate (or another thing that is signed alike), a PkiPath (SEQUENCE OF
 * Certificate), a PKCS#7 SignedData, a PFX, a PrivateKeyInfo (RFC 5958), its encrypted form, an RSAPrivateKey (RFC 8017,
 * A.1.2) or an ECPrivateKey (RFC 5915). Null for anything else.
 */
export function derShape(der: Uint8Array): DerShape | null {
  const root = parseBer(der);
  if (root === null || !isUniversalTag(root, 16)) return null;
  const letters = lettersOf(root);
  const [first] = childrenOf(root);
  if (/^dx/.test(letters)) return String(first?.valueBlock) === OID.signedData ? 'pkcs7' : null;
  if (letters === 'ssb') return 'certificate';
  if (/^s+$/.test(letters)) return 'certificate-path';
  if (letters === 'so') return 'encrypted-pkcs8';
  if (/^iso/.test(letters)) return 'pkcs8';
  if (letters === 'iiiiiiiii') return 'pkcs1';
  if (/^iox/.test(letters)) return 'sec1';
  return /^iss?$/.test(letters) && first !== undefined && octetsOf(first)[0] === 3 ? 'pkcs12' : null;
}
