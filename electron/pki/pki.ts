import type { Pki } from '../rotation/ports.ts';
import { readAuthorityResponse } from './authority-response.ts';
import { certificateBundle } from './certificate-bundle.ts';
import { certificatePattern } from './certificate-pattern.ts';
import { writeCertificateRequest } from './certificate-request.ts';
import { readCertificate } from './certificates.ts';
import { createKeyPair } from './create-key-pair.ts';
import { listFile } from './list-file.ts';
import { certificatePem } from './pem.ts';
import { belongsTogether, certificateOfKey } from './private-keys.ts';
import { signDetached } from './sign-detached.ts';
import { holdsSignature, verifySignedData } from './signed-data.ts';
import { createSigningCertificate } from './signing-certificate.ts';
import { unencodableAttribute } from './subject-encoding.ts';
import { writeKeyPair } from './write-key-pair.ts';

/** Keys and certificates by node:crypto, with pkijs and node-forge for their file formats. Holds no state. */
export function createPki(): Pki {
  return {
    unencodableAttribute,
    createKeyPair,
    certificatePattern,
    readCertificate,
    listFile,
    certificateOfKey,
    belongsTogether,
    writeKeyPair,
    writeCertificateRequest,
    readAuthorityResponse,
    toPem: certificatePem,
    toPkcs7: certificateBundle,
    holdsSignature,
    verifySignedData,
    createSigningCertificate,
    signDetached,
  };
}
