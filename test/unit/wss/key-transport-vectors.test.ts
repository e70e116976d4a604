import { createPrivateKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OaepHash } from '../../../electron/wss/algorithms.ts';
import { contentKeyOf } from '../../../electron/wss/content-key.ts';
import { missingVectors, vectors } from '../pki/vectors.ts';

interface Group {
  readonly privateKeyPkcs8: string;
  readonly sha?: string;
  readonly mgfSha?: string;
  readonly tests: readonly {
    readonly tcId: number;
    readonly comment: string;
    readonly msg: string;
    readonly ct: string;
    readonly label?: string;
    readonly result: 'valid' | 'invalid' | 'acceptable';
  }[];
}

const hashOf = (name = ''): OaepHash => name.toLowerCase().replace('-', '') as OaepHash;
const keyOf = ({ privateKeyPkcs8 }: Group): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKeyPkcs8, 'hex'), format: 'der', type: 'pkcs8' });
const groupsOf = (file: string): Group[] => JSON.parse(vectors(`wycheproof/${file}`)).testGroups;

describe.skipIf(missingVectors('wycheproof'))('the vectors of Wycheproof', () => {
  it.each([
    'rsa_oaep_2048_sha1_mgf1sha1_test.json',
    'rsa_oaep_2048_sha256_mgf1sha1_test.json',
    'rsa_oaep_2048_sha256_mgf1sha256_test.json',
  ])('%s: each is decrypted, or refused, as it should be', (file) => {
    let count = 0;
    for (const group of groupsOf(file)) {
      const privateKey = keyOf(group);
      for (const { tcId, comment, msg, ct, label = '', result } of group.tests) {
        const transport = {
          scheme: 'oaep',
          hash: hashOf(group.sha),
          mgfHash: hashOf(group.mgfSha),
          label: Buffer.from(label, 'hex'),
          words: '',
        } as const;
        const message = Buffer.from(msg, 'hex');
        const key = contentKeyOf(Buffer.from(ct, 'hex'), transport, privateKey, message.length);
        const found = key?.holds ? key.key.toString('hex') : null;
        expect({ tcId, comment, found }).toEqual({ tcId, comment, found: result === 'invalid' ? null : msg });
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });

  it('rsa_pkcs1_2048_test.json: a padding that does not hold gives a random key, and no other sign', () => {
    let count = 0;
    for (const group of groupsOf('rsa_pkcs1_2048_test.json')) {
      const privateKey = keyOf(group);
      for (const { tcId, comment, msg, ct, result } of group.tests) {
        const expected = Buffer.from(msg, 'hex');
        const unwrap = () =>
          contentKeyOf(
            Buffer.from(ct, 'hex'),
            { scheme: 'pkcs1-v1.5', words: '' },
            privateKey,
            expected.length,
          );
        const [first, second] = [unwrap(), unwrap()];
        if (result === 'valid') {
          expect({ tcId, comment, key: first?.key.toString('hex'), holds: first?.holds }).toEqual({
            tcId,
            comment,
            key: msg,
            holds: true,
          });
        } else if (first !== null && expected.length > 8) {
          expect({ tcId, comment, holds: first.holds }).toEqual({ tcId, comment, holds: false });
          expect(first.key.equals(second?.key ?? first.key), `${tcId} ${comment}`).toBe(false);
        }
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});
