import type { X509Certificate } from 'node:crypto';
import type { Certificate } from '../rotation/certificate.ts';
import { nativeCertificate } from './certificates.ts';
import { CHAIN_LIMIT } from './parameters.ts';

/**
 * The certificates among `candidates` that lead from `certificate` upwards: each one issued the one before, by name,
 * key identifiers and signature (verified natively). The chain ends with a self-signed certificate, or where the
 * next one is not there, or after CHAIN_LIMIT. Says nothing of trust or validity.
 */
export function chainAbove(certificate: Certificate, candidates: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  let last = certificate;
  while (chain.length < CHAIN_LIMIT && last.issuer !== last.subject) {
    const issuer = issuerOf(last, candidates);
    if (issuer === undefined || chain.includes(issuer)) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Certificate | undefined {
  const named = candidates.filter(({ subject }) => subject === certificate.issuer);
  const native = named.length === 0 ? null : nativeCertificate(certificate);
  return named.find((candidate) => native !== null && issued(native, nativeCertificate(candidate)));
}

/** False also where the runtime does not know the issuer's kind of key. */
function issued(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
