import type { AuthorityResponse, IssuanceOddity, IssuanceRefusal, IssuedCertificate } from './authority.ts';
import type { Certificate } from './certificate.ts';

/** What is checked about a response of an authority, in the order in which people are told. */
export const issuanceChecks = [
  'subject',
  'validity',
  'key-usage',
  'authority',
  'chain',
  'signatures',
  'issuer-keys',
  'contents',
] as const;

export type IssuanceCheckId = (typeof issuanceChecks)[number];

/**
 * One check and its outcome. Where something was found, `blocks` says whether the response is refused for it, or may be
 * accepted by a person who knows.
 */
export type IssuanceCheck =
  | { readonly id: IssuanceCheckId; readonly finding: null; readonly blocks: false }
  | { readonly id: IssuanceCheckId; readonly finding: IssuanceOddity; readonly blocks: false }
  | { readonly id: IssuanceCheckId; readonly finding: IssuanceRefusal; readonly blocks: true };

/** Strength below which nobody should rely on an issuer (NIST SP 800-131A Rev. 2): 112 bits. */
const minimumBits: Readonly<Partial<Record<Certificate['keyType'], number>>> = {
  RSA: 2048,
  DSA: 2048,
  EC: 224,
};

/** An authority counts in days, and rounds: as much may the end of validity differ from what was asked for. */
const toleranceMilliseconds = 86_400_000;

type Finding = IssuanceOddity | IssuanceRefusal | null;

/** The findings that no person can accept. */
const blocking: ReadonlySet<string> = new Set([
  'issued-expired',
  'issuer-did-not-sign',
  'response-is-self-signed',
]);

/**
 * Looks at everything that an authority sent, against `requested`, the certificate that was there when the request was
 * made: the request itself carries no validity, so what was chosen for the key pair is what was asked for.
 */
export function checkResponse(
  response: AuthorityResponse,
  requested: Certificate,
  now: string,
): readonly IssuanceCheck[] {
  const findings: Record<IssuanceCheckId, Finding> = {
    subject: subjectFinding(response.own.certificate, requested),
    validity: validityFinding(response.own.certificate, requested, now),
    'key-usage': response.own.allowsKeyEncipherment ? null : { code: 'issued-without-key-encipherment' },
    authority: response.own.isAuthority ? { code: 'issued-to-an-authority' } : null,
    chain: chainFinding(response, now),
    signatures: signatureFinding(response),
    'issuer-keys': keyFinding(response.chain),
    contents: contentsFinding(response),
  };
  return issuanceChecks.map((id) => checkOf(id, findings[id]));
}

function checkOf(id: IssuanceCheckId, finding: Finding): IssuanceCheck {
  return { id, finding, blocks: finding !== null && blocking.has(finding.code) } as IssuanceCheck;
}

function subjectFinding({ subject: found }: Certificate, { subject: expected }: Certificate): Finding {
  return found === expected ? null : { code: 'issued-subject-differs', expected, found };
}

function validityFinding(issued: Certificate, requested: Certificate, now: string): Finding {
  const { notBefore, notAfter } = issued;
  if (Date.parse(notAfter) <= Date.parse(now)) return { code: 'issued-expired', notAfter };
  if (Date.parse(notBefore) > Date.parse(now)) return { code: 'issued-not-yet-valid', notBefore };
  const difference = Date.parse(notAfter) - Date.parse(requested.notAfter);
  const ends = { expected: requested.notAfter, found: notAfter };
  if (difference < -toleranceMilliseconds) return { code: 'issued-valid-shorter', ...ends };
  return difference > toleranceMilliseconds ? { code: 'issued-valid-longer', ...ends } : null;
}

function chainFinding({ own, chain, unrelated }: AuthorityResponse, now: string): Finding {
  const { certificate } = own;
  if (certificate.issuer === certificate.subject) return { code: 'response-is-self-signed' };
  const last = chain.at(-1)?.certificate ?? certificate;
  const { issuer } = last;
  if (issuer !== last.subject) {
    // By its name it should have signed, and the signature is not its own.
    if (unrelated.some(({ subject }) => subject === issuer)) return { code: 'issuer-did-not-sign', issuer };
    return { code: chain.length === 0 ? 'issuer-missing' : 'issuer-root-missing', issuer };
  }
  const stranger = chain.find(({ isAuthority }) => !isAuthority);
  if (stranger) return { code: 'issuer-not-an-authority', subject: stranger.certificate.subject };
  const expired = chain.find(({ certificate: { notAfter } }) => Date.parse(notAfter) <= Date.parse(now));
  if (expired === undefined) return null;
  const { subject, notAfter } = expired.certificate;
  return { code: 'issuer-expired', subject, notAfter };
}

/** What a root says of itself rests on trust in the root and not on its signature. */
function signatureFinding({ own, chain }: AuthorityResponse): Finding {
  const weak = [own, ...chain].find(
    ({ isWeaklySigned, certificate }) => isWeaklySigned && certificate.issuer !== certificate.subject,
  );
  if (weak === undefined) return null;
  return {
    code: 'issued-weakly-signed',
    algorithm: weak.signatureAlgorithm,
    subject: weak.certificate.subject,
  };
}

function keyFinding(chain: readonly IssuedCertificate[]): Finding {
  const weak = chain.find(({ certificate: { keyType, keyBits } }) => keyBits < (minimumBits[keyType] ?? 0));
  if (weak === undefined) return null;
  const { subject, keyType, keyBits } = weak.certificate;
  return { code: 'issuer-key-weak', subject, keyType, keyBits };
}

function contentsFinding({ unrelated }: AuthorityResponse): Finding {
  if (unrelated.length === 0) return null;
  return { code: 'response-with-unrelated', subjects: unrelated.map(({ subject }) => subject) };
}
