import type { Certificate } from '../rotation/certificate.ts';
import { type Asn1Node, childrenOf, contentOf, parseBer } from './asn1.ts';
import { OID } from './object-identifiers.ts';

type KeyFacts = Pick<Certificate, 'keyType' | 'keyBits'>;

/** Bits of the curves that have a name (RFC 5480, RFC 5639, SEC 2). */
const CURVE_BITS: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.1': 192,
  '1.3.132.0.33': 224,
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.10': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
  '1.3.36.3.3.2.8.1.1.7': 256,
  '1.3.36.3.3.2.8.1.1.11': 384,
  '1.3.36.3.3.2.8.1.1.13': 512,
};

/**
 * Type and size of the key in a SubjectPublicKeyInfo (RFC 3279, RFC 5480, RFC 8410), read from the encoding and
 * not through a cryptographic library: Electron's knows neither DSA nor all curves, and an unusable certificate
 * must still be named to people for what it is.
 */
export function publicKeyFacts(subjectPublicKeyInfo: Asn1Node): KeyFacts {
  const [algorithm, key] = childrenOf(subjectPublicKeyInfo);
  const [oid, parameters] = algorithm === undefined ? [] : childrenOf(algorithm);
  switch (oid === undefined ? '' : String(oid.valueBlock)) {
    case OID.rsaEncryption:
      return { keyType: 'RSA', keyBits: key === undefined ? 0 : modulusBits(contentOf(key)) };
    case OID.ecPublicKey:
      return { keyType: 'EC', keyBits: CURVE_BITS[String(parameters?.valueBlock)] ?? 0 };
    case OID.dsa: {
      const prime = parameters === undefined ? undefined : childrenOf(parameters)[0];
      return { keyType: 'DSA', keyBits: prime === undefined ? 0 : bitLength(contentOf(prime)) };
    }
    case OID.ed25519:
      return { keyType: 'Ed25519', keyBits: 0 };
    default:
      return { keyType: 'other', keyBits: 0 };
  }
}

/** The BIT STRING of an RSA key holds an RSAPublicKey, modulus first (RFC 8017, A.1.1). */
function modulusBits(bitString: Buffer): number {
  const key = parseBer(bitString);
  const modulus = key === null ? undefined : childrenOf(key)[0];
  return modulus === undefined ? 0 : bitLength(contentOf(modulus));
}

function bitLength(integer: Buffer): number {
  return integer.length === 0 ? 0 : BigInt(`0x${integer.toString('hex')}`).toString(2).length;
}
