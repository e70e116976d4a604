import type { Certificate, NameAttribute } from './certificate.ts';

export type RsaKeyBits = 2048 | 3072 | 4096;

/** An extension of a certificate (RFC 5280, 4.2); `value` is the DER inside its OCTET STRING, base64. */
export interface CertificateExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: string;
}

/** An attribute of a subject, and how it is encoded: `other` stands for the string types of old. */
export interface EncodedAttribute extends NameAttribute {
  readonly encoding: 'utf8' | 'printable' | 'other';
}

/** What of a certificate another can be made like, as the PKI adapter reads it. */
export interface CertificatePattern {
  readonly certificate: Certificate;
  /** In the order of the encoding. */
  readonly attributes: readonly EncodedAttribute[];
  /** Do several attributes share a relative distinguished name? */
  readonly hasSharedNames: boolean;
  readonly extensions: readonly CertificateExtension[];
}

/** Why something of the pattern is not in the new certificate as it was. */
export type PatternReason =
  /** It belongs to the key, and the key is a new one. */
  | 'new-key'
  /** The new certificate issues itself. */
  | 'self-signed'
  /** It names services of the authority that issued the pattern. */
  | 'service-of-the-issuer'
  /** It is for certificates that issue others. */
  | 'not-an-authority'
  /** The new key is for key transport, and for nothing else. */
  | 'key-transport-only'
  /** What it would promise is not known here. */
  | 'not-known'
  | 'key-too-small'
  | 'key-not-rsa'
  | 'key-size-not-offered'
  /** Each attribute stands by itself. */
  | 'shared-names'
  /** They begin today; the length is the administrator's to choose. */
  | 'dates-are-new'
  /** RFC 5280 wants UTF8String in place of the string types of old. */
  | 'old-encoding';

/** One point of the pattern; `what` is `subject`, `key-size`, `validity`, or the object identifier of an extension. */
export interface PatternPoint {
  readonly what: string;
  readonly outcome: 'taken-over' | 'adapted' | 'left-out';
  /** Null where it is taken over as it is. */
  readonly reason: PatternReason | null;
}

/** What a key pair is made with to be like the pattern, and what became of each point. */
export interface KeyPairLike {
  readonly keyBits: RsaKeyBits;
  readonly extensions: readonly CertificateExtension[];
  readonly points: readonly PatternPoint[];
}

/** Say the same of the new key as of the old one: extended key usage, subject alternative names, policies. */
const takenOver: ReadonlySet<string> = new Set(['2.5.29.37', '2.5.29.17', '2.5.29.32']);

/** RFC 5280, 4.2: what is made anew or left out, and why. */
const otherwise: ReadonlyMap<string, readonly [PatternPoint['outcome'], PatternReason]> = new Map([
  ['2.5.29.14', ['adapted', 'new-key']], // subject key identifier
  ['2.5.29.15', ['adapted', 'key-transport-only']], // key usage
  ['2.5.29.19', ['adapted', 'not-an-authority']], // basic constraints
  ['2.5.29.35', ['left-out', 'self-signed']], // authority key identifier
  ['2.5.29.18', ['left-out', 'self-signed']], // issuer alternative name
  ['2.5.29.31', ['left-out', 'service-of-the-issuer']], // CRL distribution points
  ['2.5.29.46', ['left-out', 'service-of-the-issuer']], // freshest CRL
  ['1.3.6.1.5.5.7.1.1', ['left-out', 'service-of-the-issuer']], // authority information access
  ['1.3.6.1.4.1.11129.2.4.2', ['left-out', 'service-of-the-issuer']], // signed certificate timestamps
  ['2.5.29.30', ['left-out', 'not-an-authority']], // name constraints
  ['2.5.29.33', ['left-out', 'not-an-authority']], // policy mappings
  ['2.5.29.36', ['left-out', 'not-an-authority']], // policy constraints
  ['2.5.29.54', ['left-out', 'not-an-authority']], // inhibit anyPolicy
]);

/** BSI TR-02102-1 wants 3000 bits and more since 2023; NIST SP 800-57 counts 2048 bits as enough until 2030. */
const leastBits = 3072;
const offeredBits: readonly RsaKeyBits[] = [2048, 3072, 4096];

/** A key pair like this one: what is taken over, what cannot be, and why. */
export function keyPairLike(pattern: CertificatePattern): KeyPairLike {
  const { certificate, extensions } = pattern;
  const { keyBits, reason } = sizeLike(certificate);
  return {
    keyBits,
    extensions: extensions.filter(({ oid }) => takenOver.has(oid)),
    points: [
      point('subject', subjectReason(pattern)),
      point('key-size', reason),
      point('validity', 'dates-are-new'),
      ...extensions.map(({ oid }) => extensionPoint(oid)),
    ],
  };
}

const point = (what: string, reason: PatternReason | null): PatternPoint => ({
  what,
  outcome: reason === null ? 'taken-over' : 'adapted',
  reason,
});

function extensionPoint(oid: string): PatternPoint {
  if (takenOver.has(oid)) return point(oid, null);
  const [outcome, reason] = otherwise.get(oid) ?? (['left-out', 'not-known'] as const);
  return { what: oid, outcome, reason };
}

function subjectReason({ attributes, hasSharedNames }: CertificatePattern): PatternReason | null {
  if (hasSharedNames) return 'shared-names';
  return attributes.some(({ encoding }) => encoding === 'other') ? 'old-encoding' : null;
}

function sizeLike({ keyType, keyBits }: Certificate): { keyBits: RsaKeyBits; reason: PatternReason | null } {
  if (keyType !== 'RSA') return { keyBits: leastBits, reason: 'key-not-rsa' };
  if (keyBits < leastBits) return { keyBits: leastBits, reason: 'key-too-small' };
  const offered = offeredBits.find((bits) => bits === keyBits);
  return offered === undefined
    ? { keyBits: 4096, reason: 'key-size-not-offered' }
    : { keyBits: offered, reason: null };
}

/** The subject as it will be encoded: an attribute that stands in the pattern as it is keeps its string type. */
export function encodedLike(
  subject: readonly NameAttribute[],
  { attributes }: CertificatePattern,
): readonly EncodedAttribute[] {
  return subject.map(({ type, value }) => {
    const same = attributes.find((attribute) => attribute.type === type && attribute.value === value);
    return { type, value, encoding: same?.encoding === 'printable' ? 'printable' : 'utf8' };
  });
}
