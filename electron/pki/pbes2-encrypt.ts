import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';
import type { EncryptedPart } from './encrypted-part.ts';
import { OID } from './object-identifiers.ts';
import { PKCS12_MODERN } from './parameters.ts';

const pbkdf2Async = promisify(pbkdf2);

/** Encrypts under PBES2 with the parameters PKCS12_MODERN, salt and IV fresh. The password is UTF-8. */
export async function pbes2Encrypt(plaintext: Uint8Array, password: string): Promise<EncryptedPart> {
  const { iterations, prf, cipher, keyBytes, ivBytes, saltBytes } = PKCS12_MODERN;
  const salt = randomBytes(saltBytes);
  const iv = randomBytes(ivBytes);
  const secret = Buffer.from(password, 'utf8');
  const key = await pbkdf2Async(secret, salt, iterations, keyBytes, prf);
  secret.fill(0);
  const encryption = createCipheriv(cipher, key, iv);
  const data = Buffer.concat([encryption.update(plaintext), encryption.final()]);
  key.fill(0);

  // No keyLength: RFC 8018, A.2, makes it optional, the cipher fixes it, and OpenSSL leaves it out too.
  const derivation = algorithmIdentifier(
    OID.pbkdf2,
    new Sequence({
      value: [
        new OctetString({ valueHex: salt }),
        new Integer({ value: iterations }),
        algorithmIdentifier(OID.hmacWithSha256, new Null()),
      ],
    }),
  );
  const scheme = algorithmIdentifier(OID.aes256Cbc, new OctetString({ valueHex: iv }));
  const algorithm = new AlgorithmIdentifier({
    algorithmId: OID.pbes2,
    algorithmParams: new Sequence({ value: [derivation, scheme] }),
  });
  return { algorithm, data };
}

function algorithmIdentifier(oid: string, parameters: Sequence | Null | OctetString): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] });
}
