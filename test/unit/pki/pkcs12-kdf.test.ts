import fc from 'fast-check';
import forge from 'node-forge';
import { describe, expect, it } from 'vitest';
import { bmpPassword } from '../../../electron/pki/password-encodings.ts';
import { type KdfInput, pkcs12Kdf } from '../../../electron/pki/pkcs12-kdf.ts';

const { generateKey } = forge.pkcs12 as unknown as {
  generateKey(
    password: string,
    salt: unknown,
    id: number,
    iterations: number,
    bytes: number,
    md: unknown,
  ): { toHex(): string };
};

/** The same derivation by node-forge, which does it in JavaScript. */
function byForge({ hash, purpose, salt, iterations, bytes }: KdfInput, password: string): string {
  const md = forge.md[hash as 'sha1'].create();
  return generateKey(
    password,
    forge.util.createBuffer(salt.toString('latin1')),
    purpose,
    iterations,
    bytes,
    md,
  ).toHex();
}

describe('the key derivation of PKCS#12', () => {
  it('agrees with node-forge for every purpose, hash, length and salt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('sha1' as const, 'sha256' as const, 'sha384' as const, 'sha512' as const),
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        fc.string({ minLength: 1, maxLength: 80 }),
        fc.uint8Array({ minLength: 1, maxLength: 140 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 90 }),
        async (hash, purpose, password, saltBytes, iterations, bytes) => {
          const input = {
            hash,
            purpose,
            password: bmpPassword(password),
            salt: Buffer.from(saltBytes),
            iterations,
            bytes,
          };
          expect((await pkcs12Kdf(input)).toString('hex')).toBe(byForge(input, password));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('agrees over more iterations than it does in one go', async () => {
    const shared = {
      hash: 'sha1',
      purpose: 1,
      salt: Buffer.from('salt'),
      iterations: 9000,
      bytes: 24,
    } as const;
    const input = { ...shared, password: bmpPassword('secret') };
    expect((await pkcs12Kdf(input)).toString('hex')).toBe(byForge(input, 'secret'));
  });

  it('takes the password as BMPString with its terminator', () => {
    expect(bmpPassword('Ab€').toString('hex')).toBe('0041006220ac0000');
    expect(bmpPassword('').toString('hex')).toBe('0000');
  });
});
