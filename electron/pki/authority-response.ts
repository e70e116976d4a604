import type { AuthorityResponse, IssuanceRefusal } from '../rotation/authority.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEntry } from '../rotation/file-listing.ts';
import type { FileFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { nativeCertificate } from './certificates.ts';
import { issuedCertificate } from './issued-certificate.ts';
import { listFile } from './list-file.ts';

/**
 * Reads what an authority sent for the key of `requested`, in any form that the tenant keystore takes: PKCS#7 (.p7b,
 * .p7c, .spc) in DER, PEM or base64, certificates one behind another, or a PkiPath. The one certificate of that key is
 * found, and the chain above it, each one verified to have issued the one before. `requested` itself is passed over where
 * the authority sent it back. Refuses as listFile() does, and `response-not-of-certificates`, `response-is-self-signed`,
 * `response-for-another-key`, `response-with-several`.
 */
export async function readAuthorityResponse(
  file: Uint8Array,
  requested: Certificate,
): Promise<Result<Omit<AuthorityResponse, 'file'>, FileFault | IssuanceRefusal>> {
  const listing = await listFile(file, null);
  if (!listing.ok) return listing;
  const { entries } = listing.value;
  const certificates = entries.flatMap(({ certificate }) => certificate ?? []);
  if (entries.some(({ kind }) => kind !== 'certificate'))
    return err({ code: 'response-not-of-certificates' });
  const ofKey = entries.filter(
    ({ certificate }) => certificate !== null && haveOneKey(certificate, requested),
  );
  const [own, ...more] = ofKey.filter(({ certificate }) => certificate?.sha256 !== requested.sha256);
  if (own === undefined) {
    const subjects = certificates.map(({ subject }) => subject);
    return err(
      ofKey.length > 0 ? { code: 'response-is-self-signed' } : { code: 'response-for-another-key', subjects },
    );
  }
  if (more.length > 0) return err({ code: 'response-with-several', count: more.length + 1 });
  return ok(responseOf(own, certificates, requested));
}

function responseOf(
  { certificate, chain }: FileEntry,
  certificates: readonly Certificate[],
  requested: Certificate,
): Omit<AuthorityResponse, 'file'> {
  if (certificate === null) throw new Error('an entry of a certificate has one');
  const used = new Set([certificate, ...chain, requested].map(({ sha256 }) => sha256));
  return {
    own: issuedCertificate(certificate),
    chain: chain.map(issuedCertificate),
    unrelated: certificates.filter(({ sha256 }) => !used.has(sha256)),
  };
}

/** False also where this runtime does not know the kind of key. */
function haveOneKey(left: Certificate, right: Certificate): boolean {
  try {
    return publicKeyOf(left).equals(publicKeyOf(right));
  } catch {
    return false;
  }
}

function publicKeyOf(certificate: Certificate): Buffer {
  return nativeCertificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
}
