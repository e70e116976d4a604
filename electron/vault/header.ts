import { createHash } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault, VaultFront } from '../rotation/vault-port.ts';
import {
  type KeyDerivationBounds,
  keyDerivationAlgorithm,
  maximumKeySlots,
  maximumRecoverySlots,
  recovery,
  saltBytes,
  sealing,
  slotsPerPerson,
} from './parameters.ts';
import { sealedLength } from './sealing.ts';

export const formatVersion = 1;

const within = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  z.int().min(minimum).max(maximum);

/** Base64 of so many bytes. */
const bytesAsBase64 = (bytes: number) => z.base64().length(4 * Math.ceil(bytes / 3));

const wrappedMasterKey = bytesAsBase64(sealedLength(sealing.keyBytes));

const keySlot = (bounds: KeyDerivationBounds) =>
  z.strictObject({
    id: z.uuid(),
    person: z.strictObject({ id: z.uuid(), name: z.string().min(1).max(200) }),
    role: z.enum(['administrator', 'witness']),
    kdf: z
      .strictObject({
        algorithm: z.literal(keyDerivationAlgorithm),
        memoryKiB: within(bounds.memoryKiB),
        iterations: within(bounds.iterations),
        parallelism: within(bounds.parallelism),
        salt: bytesAsBase64(saltBytes),
      })
      .refine(({ memoryKiB, iterations }) => memoryKiB * iterations <= bounds.maximumWork),
    wrappedMasterKey,
  });

const recoverySlot = z
  .strictObject({
    id: z.uuid(),
    threshold: z.int().min(recovery.minimumThreshold),
    shares: z.int().max(recovery.maximumShares),
    wrappedMasterKey,
  })
  .refine(({ threshold, shares }) => threshold <= shares);

const headerOf = (bounds: KeyDerivationBounds) =>
  z
    .strictObject({
      format: z.literal('keyturn-vault'),
      version: z.literal(formatVersion),
      vaultId: z.uuid(),
      keySlots: z.array(keySlot(bounds)).min(1).max(maximumKeySlots),
      recoverySlots: z.array(recoverySlot).max(maximumRecoverySlots),
    })
    .refine(({ keySlots, recoverySlots }) => {
      const ids = [...keySlots, ...recoverySlots].map(({ id }) => id);
      return new Set(ids).size === ids.length;
    })
    .refine(({ keySlots }) =>
      keySlots.every(
        ({ person: { id } }) => keySlots.filter((slot) => slot.person.id === id).length <= slotsPerPerson,
      ),
    );

/** `vault.json`: the format, the vault's identity, and the slots that wrap the master key. */
export type Header = z.infer<ReturnType<typeof headerOf>>;
/** One person's: the master key under a key that Argon2id derives from the passphrase. */
export type WrittenKeySlot = Header['keySlots'][number];
/** The master key under a recovery key. */
export type WrittenRecoverySlot = Header['recoverySlots'][number];

/**
 * SHA-256 over the header's JSON without this checksum. It keeps nobody out: it tells a damaged header from a
 * wrong passphrase, and from a newer version, which would otherwise look the same. It stays as it is in every version.
 */
const checksumOf = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

const checkedFile = z.looseObject({ checksum: z.string() });

/** Reads `vault.json`. A newer version is told apart from damage, and left untouched. */
export function parseHeader(bytes: Uint8Array, bounds: KeyDerivationBounds): Result<Header, VaultFault> {
  const damaged: VaultFault = { code: 'vault-damaged', part: 'vault.json' };
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return err(damaged);
  }
  const file = checkedFile.safeParse(value);
  if (!file.success) return err(damaged);
  const { checksum, ...rest } = file.data;
  if (checksum !== checksumOf(rest)) return err(damaged);
  const marked = z.object({ format: z.literal('keyturn-vault'), version: z.int() }).safeParse(rest);
  if (marked.success && marked.data.version > formatVersion) {
    return err({ code: 'vault-newer-version', version: marked.data.version, supported: formatVersion });
  }
  const parsed = headerOf(bounds).safeParse(rest);
  return parsed.success ? ok(parsed.data) : err(damaged);
}

/** `vault.json` as it goes to disk: UTF-8 JSON. Throws on a header that would not be accepted when read. */
export function serializeHeader(header: Header, bounds: KeyDerivationBounds): Buffer {
  const value = headerOf(bounds).parse(header);
  return Buffer.from(`${JSON.stringify({ ...value, checksum: checksumOf(value) }, null, 2)}\n`);
}

/** What a header shows to whoever has no key. */
export const frontOf = ({ vaultId, keySlots, recoverySlots }: Header): VaultFront => ({
  vaultId,
  keySlots: keySlots.map(({ id, person, role, kdf: { memoryKiB, iterations, parallelism } }) => ({
    id,
    person,
    role,
    cost: { memoryKiB, iterations, parallelism },
  })),
  recoverySlots: recoverySlots.map(({ id, threshold, shares }) => ({ id, threshold, shares })),
});
