import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../../electron/pki/pki.ts';
import type { KeyPairToWrite } from '../../../electron/rotation/ports.ts';
import { onlyKeyOf } from '../../helpers/only-key.ts';

const PASSWORD = 'Key-turn 2026!';
const pki = createPki();
let keyPair: KeyPairToWrite;

beforeAll(async () => {
  const material = await pki.createKeyPair({
    keyBits: 2048,
    subject: [{ type: 'CN', value: 'a' }],
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  });
  keyPair = { ...material, alias: 'schlüssel 🔑', chain: [], at: '2026-11-22T20:35:11.000Z' };
});

describe('a JKS keystore that is written here', () => {
  it('gives back key, certificate and alias', async () => {
    const file = await pki.writeKeyPair(keyPair, 'jks', PASSWORD);
    expect(await pki.listFile(file, PASSWORD)).toMatchObject({
      value: {
        format: 'jks',
        entries: [
          { alias: 'schlüssel 🔑', certificate: keyPair.certificate, privateKey: keyPair.privateKey },
        ],
      },
    });
  });

  it('is read as base64 too, as a mail program may hand it on', async () => {
    const base64 = Buffer.from(await pki.writeKeyPair(keyPair, 'jks', PASSWORD)).toString('base64');
    const listing = await pki.listFile(Buffer.from((base64.match(/.{1,76}/g) ?? []).join('\r\n')), PASSWORD);
    expect(onlyKeyOf(listing).privateKey).toEqual(keyPair.privateKey);
  });

  it('does not hold the key in clear, and hides it under another salt each time', async () => {
    const [one, two] = [
      Buffer.from(await pki.writeKeyPair(keyPair, 'jks', PASSWORD)),
      Buffer.from(await pki.writeKeyPair(keyPair, 'jks', PASSWORD)),
    ];
    // Before it stands the modulus, which the certificate shows to everybody.
    const secret = Buffer.from(keyPair.privateKey).subarray(320);
    for (let at = 0; at + 16 <= secret.length; at += 16) {
      expect(one.includes(secret.subarray(at, at + 16))).toBe(false);
    }
    expect(one.subarray(100, 140)).not.toEqual(two.subarray(100, 140));
  });

  it('is not written under an alias that Java would change, for it could not be used there', async () => {
    await expect(pki.writeKeyPair({ ...keyPair, alias: 'Dec_2026' }, 'jks', PASSWORD)).rejects.toThrow(
      RangeError,
    );
  });
});
