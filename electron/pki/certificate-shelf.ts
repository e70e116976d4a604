import type { X509Certificate } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Certificate } from '../rotation/certificate.ts';
import { certificateFacts, nativeCertificate } from './certificates.ts';
import { FileRefusal } from './file-refusal.ts';
import { CHAIN_LIMIT, LISTING_CERTIFICATE_LIMIT, LISTING_SIGNATURE_LIMIT } from './parameters.ts';

/** Certificates read, or signatures checked, between two looks at the event loop: some milliseconds. */
const SLICE = 8;

/**
 * The certificates of one file. Each is read once, however often it stands in the file, and its issuer is looked for
 * once: what a file costs is bounded by its distinct certificates and by LISTING_SIGNATURE_LIMIT.
 */
export class CertificateShelf {
  readonly #byEncoding = new Map<string, Certificate>();
  readonly #bySubject = new Map<string, Certificate[]>();
  readonly #issuers = new Map<Certificate, Certificate | null>();
  #signatures = 0;

  /**
   * All of them, in their order. None is passed over: throws FileRefusal `certificate-damaged`, or of a single one
   * `not-a-certificate`, where one cannot be read or is null, and `too-many-entries`. Looks at the event loop on the way.
   */
  async read(encodings: readonly (Buffer | null)[]): Promise<Certificate[]> {
    const certificates: Certificate[] = [];
    for (const [index, der] of encodings.entries()) {
      if (index % SLICE === SLICE - 1) await setImmediate();
      const certificate = this.#read(der);
      if (certificate === null) throw unreadable(index + 1, encodings.length);
      certificates.push(certificate);
    }
    return certificates;
  }

  #read(der: Buffer | null): Certificate | null {
    const known = der === null ? undefined : this.#byEncoding.get(der.toString('base64'));
    if (known !== undefined) return known;
    if (this.#byEncoding.size === LISTING_CERTIFICATE_LIMIT) {
      const limit = LISTING_CERTIFICATE_LIMIT;
      throw new FileRefusal({ code: 'too-many-entries', count: limit + 1, limit });
    }
    const certificate = der === null ? null : certificateFacts(Buffer.from(der));
    if (certificate === null) return null;
    this.#byEncoding.set(certificate.der, certificate);
    const namesakes = this.#bySubject.get(certificate.subject);
    if (namesakes === undefined) this.#bySubject.set(certificate.subject, [certificate]);
    else namesakes.push(certificate);
    return certificate;
  }

  /**
   * The certificates on the shelf that lead from `certificate` upwards: each one issued the one before, by name, key
   * identifiers and signature (verified natively). The chain ends with a self-signed certificate, or where the next
   * one is not there, or after CHAIN_LIMIT. Says nothing of trust or validity. Throws FileRefusal
   * `too-many-signatures` beyond the limit. Looks at the event loop on the way.
   */
  async chainAbove(certificate: Certificate): Promise<Certificate[]> {
    const chain: Certificate[] = [];
    let last = certificate;
    while (chain.length < CHAIN_LIMIT && last.issuer !== last.subject) {
      const issuer = await this.#issuerOf(last);
      if (issuer === null || chain.includes(issuer)) break;
      chain.push(issuer);
      last = issuer;
    }
    return chain;
  }

  async #issuerOf(certificate: Certificate): Promise<Certificate | null> {
    const known = this.#issuers.get(certificate);
    if (known !== undefined) return known;
    let issuer: Certificate | null = null;
    for (const candidate of this.#bySubject.get(certificate.issuer) ?? []) {
      if (this.#signatures % SLICE === SLICE - 1) await setImmediate();
      if (!this.#issued(nativeCertificate(certificate), nativeCertificate(candidate))) continue;
      issuer = candidate;
      break;
    }
    this.#issuers.set(certificate, issuer);
    return issuer;
  }

  /** False also where the runtime does not know the issuer's kind of key. */
  #issued(certificate: X509Certificate, issuer: X509Certificate): boolean {
    if (this.#signatures === LISTING_SIGNATURE_LIMIT) {
      throw new FileRefusal({ code: 'too-many-signatures', limit: LISTING_SIGNATURE_LIMIT });
    }
    this.#signatures += 1;
    try {
      return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
    } catch {
      return false;
    }
  }
}

function unreadable(number: number, count: number): FileRefusal {
  return new FileRefusal(
    count === 1 ? { code: 'not-a-certificate' } : { code: 'certificate-damaged', number, count },
  );
}
