import { createPrivateKey, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { CertificateRequest } from '../rotation/authority.ts';
import type { KeyPairMaterial } from '../rotation/ports.ts';
import { bufferOver } from './asn1.ts';
import { nativeCertificate } from './certificates.ts';
import { keyTransportUsage } from './key-usage.ts';
import { CERTIFICATE_HASH } from './parameters.ts';
import { pemBlock } from './pem.ts';
import { encodeSubject } from './subject-encoding.ts';

/** What node-forge has besides its type declarations: the fields that its own sign() fills in, with a key in JavaScript. */
interface UnsignedRequest extends forge.pki.CertificateSigningRequest {
  siginfo: { algorithmOid: string; parameters: null };
  signatureOid: string;
  certificationRequestInfo: forge.asn1.Asn1;
  signature: string;
}
const { getCertificationRequestInfo, certificationRequestToAsn1 } = forge.pki as typeof forge.pki & {
  getCertificationRequestInfo(request: UnsignedRequest): forge.asn1.Asn1;
  certificationRequestToAsn1(request: UnsignedRequest): forge.asn1.Asn1;
};

const signAsync = promisify<string, Buffer, ReturnType<typeof createPrivateKey>, Buffer>(sign);

/** GeneralName (RFC 5280, 4.2.1.6). */
const [RFC822_NAME, DNS_NAME] = [1, 2];

/**
 * A certificate request (PKCS#10, RFC 2986) for a key pair, in PEM (RFC 7468, 7) or DER: subject and key of its
 * certificate, signed with SHA-256. It asks for the key usage of the certificates made here, and for the alternative names
 * (RFC 2985, 5.4.2). node-forge lays it out; the native key signs, and the signature is verified before it leaves. The
 * private key stays the caller's to zero. Throws RangeError for a subject that cannot be encoded.
 */
export async function writeCertificateRequest(
  { certificate, privateKey }: KeyPairMaterial,
  { form, alternativeNames }: CertificateRequest,
): Promise<Buffer> {
  const request = forge.pki.createCertificationRequest() as UnsignedRequest;
  const publicKey = nativeCertificate(certificate).publicKey;
  request.publicKey = forge.pki.publicKeyFromPem(
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  );
  request.setSubject(encodeSubject(certificate.subjectAttributes));
  request.setAttributes([{ name: 'extensionRequest', extensions: extensions(alternativeNames) }] as never);
  const algorithm = forge.pki.oids.sha256WithRSAEncryption as string;
  request.siginfo = { algorithmOid: algorithm, parameters: null };
  request.signatureOid = algorithm;

  const info = getCertificationRequestInfo(request);
  const toBeSigned = derOf(info);
  const key = createPrivateKey({ key: bufferOver(privateKey), format: 'der', type: 'pkcs8' });
  const signature = await signAsync(CERTIFICATE_HASH, toBeSigned, key);
  if (!verify(CERTIFICATE_HASH, toBeSigned, publicKey, signature)) {
    throw new Error('the request does not verify with the key of its certificate');
  }
  request.certificationRequestInfo = info;
  request.signature = signature.toString('latin1');
  const der = derOf(certificationRequestToAsn1(request));
  return form === 'der' ? der : Buffer.from(pemBlock('CERTIFICATE REQUEST', der), 'latin1');
}

function extensions(alternativeNames: readonly string[]) {
  const altNames = alternativeNames.map((value) => ({
    type: value.includes('@') ? RFC822_NAME : DNS_NAME,
    value,
  }));
  return altNames.length === 0
    ? [keyTransportUsage]
    : [keyTransportUsage, { name: 'subjectAltName', altNames }];
}

/** node-forge carries bytes as characters. */
function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}
