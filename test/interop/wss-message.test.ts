import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki } from '../../electron/pki/pki.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import { type ExaminedKey, examine } from '../../electron/wss/examine.ts';
import { urn } from '../helpers/soap-messages.ts';
import { type Encryption, encryptedResponse } from '../helpers/xmlsec.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();

const transports = [
  ['RSA-OAEP with SHA-1, MGF1 with SHA-1', { keyTransport: `${urn.xenc}rsa-oaep-mgf1p` }],
  ['RSA PKCS#1 v1.5', { keyTransport: `${urn.xenc}rsa-1_5` }],
] as const;

const contents = [
  ['AES-128-CBC', { content: `${urn.xenc}aes128-cbc`, sessionKey: 'aes-128' }],
  ['AES-192-CBC', { content: `${urn.xenc}aes192-cbc`, sessionKey: 'aes-192' }],
  ['AES-256-CBC', { content: `${urn.xenc}aes256-cbc`, sessionKey: 'aes-256' }],
  ['AES-128-GCM', { content: `${urn.xenc11}aes128-gcm`, sessionKey: 'aes-128' }],
  ['AES-192-GCM', { content: `${urn.xenc11}aes192-gcm`, sessionKey: 'aes-192' }],
  ['AES-256-GCM', { content: `${urn.xenc11}aes256-gcm`, sessionKey: 'aes-256' }],
  ['3DES-CBC', { content: `${urn.xenc}tripledes-cbc`, sessionKey: 'des-192' }],
] as const;

const combinations = transports.flatMap(([keyTransport, how]) =>
  contents.map(([contentEncryption, with_]): [string, string, Encryption] => [
    keyTransport,
    contentEncryption,
    { ...how, ...with_ },
  ]),
);

describe(
  'a message that xmlsec1 encrypted',
  exchange('in', 'WS-Security message', 'xmlsec1', 'openssl'),
  () => {
    let [ours, other]: Identity[] = [];
    let keys: ExaminedKey[];

    const keyOf = async (id: string, identity: Identity): Promise<ExaminedKey> => {
      const certificate = pki.readCertificate(identity.der);
      if (!certificate.ok) throw new Error(certificate.error.code);
      const pkcs8 = files.path(`${id}.pk8`);
      await peer('openssl', [
        'pkcs8',
        '-topk8',
        '-nocrypt',
        '-in',
        identity.key,
        '-outform',
        'DER',
        '-out',
        pkcs8,
      ]);
      return {
        id,
        alias: id,
        certificate: certificate.value as Certificate,
        privateKey: await readFile(pkcs8),
      };
    };

    beforeAll(async () => {
      [ours, other] = [await opensslIdentity(files, 'ours'), await opensslIdentity(files, 'other')];
      keys = [await keyOf('new', ours), { ...(await keyOf('old', other)), privateKey: null }];
    });

    let counter = 0;
    const examined = async (identity: Identity | undefined, encryption: Encryption) => {
      counter += 1;
      const file = await encryptedResponse(
        files.path(''),
        `message-${counter}`,
        identity?.certificate ?? '',
        encryption,
      );
      const result = examine(await readFile(file), keys);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };

    it.each(combinations)(
      'with %s and %s: the key is named, and decrypts',
      async (keyTransport, contentEncryption, how) => {
        for (const payload of ['<a/>', `<a>${'Überweisung € '.repeat(20_000)}</a>`]) {
          const message = await examined(ours, { ...how, payload });
          expect(message.parts).toMatchObject([
            {
              contentEncryption,
              recipients: [
                { keyTransport, namedKeyId: 'new', decryptedWith: 'new', names: [{ by: 'issuer-serial' }] },
              ],
            },
          ]);
        }
      },
    );

    it('for the key that is known by its certificate alone is told from ours', async () => {
      const message = await examined(other, {});
      expect(message.parts[0]?.recipients).toMatchObject([{ namedKeyId: 'old', decryptedWith: null }]);
    });
  },
);
