import type { KeyPairForm } from '../rotation/key-pair-form.ts';
import type { EncryptedPart } from './encrypted-part.ts';
import { PKCS12_COMPATIBLE, PKCS12_MODERN } from './parameters.ts';
import { pbes2Encrypt } from './pbes2-encrypt.ts';
import type { MacParameters } from './pkcs12-mac.ts';
import { pbeEncrypt } from './pkcs12-pbe-encrypt.ts';

/** A named set of algorithms under which a PKCS#12 file is written. */
export interface Pkcs12Profile {
  readonly encrypt: (plaintext: Uint8Array, password: string) => Promise<EncryptedPart>;
  readonly mac: MacParameters;
}

export const pkcs12Profiles: Readonly<Record<Exclude<KeyPairForm, 'jks'>, Pkcs12Profile>> = {
  'pkcs12-modern': { encrypt: pbes2Encrypt, mac: PKCS12_MODERN.mac },
  'pkcs12-compatible': { encrypt: pbeEncrypt, mac: PKCS12_COMPATIBLE.mac },
};
