import { createHash, randomBytes } from 'node:crypto';
import { type Algorithm, hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import type { Person } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault } from '../rotation/vault-port.ts';
import { type KeyDerivation, keyDerivationAlgorithm, saltBytes, sealing } from './parameters.ts';
import { open, seal } from './sealing.ts';

export const formatVersion = 1;

/** The binding declares its variants as a const enum, which cannot be read where modules compile one by one. */
const argon2id: Algorithm.Argon2id = 2;

const within = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  z.int().min(minimum).max(maximum);

const keySlot = (bounds: KeyDerivation['bounds']) =>
  z.strictObject({
    id: z.uuid(),
    name: z.string().min(1).max(200),
    role: z.enum(['administrator']),
    kdf: z.strictObject({
      algorithm: z.literal(keyDerivationAlgorithm),
      memoryKiB: within(bounds.memoryKiB),
      iterations: within(bounds.iterations),
      parallelism: within(bounds.parallelism),
      salt: z.base64(),
    }),
    wrappedMasterKey: z.base64(),
  });

const headerOf = (bounds: KeyDerivation['bounds']) =>
  z.strictObject({
    format: z.literal('keyturn-vault'),
    version: z.literal(formatVersion),
    vaultId: z.uuid(),
    keySlots: z.array(keySlot(bounds)).min(1).max(100),
  });

/** `vault.json`: the format, the vault's identity, and one key slot per person that wraps the master key. */
export type Header = z.infer<ReturnType<typeof headerOf>>;
type KeySlot = Header['keySlots'][number];

/**
 * SHA-256 over the header's JSON without this checksum. It keeps nobody out: it tells a damaged header from a
 * wrong passphrase, and from a newer version, which would otherwise look the same. It stays as it is in every version.
 */
const checksumOf = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

const checkedFile = z.looseObject({ checksum: z.string() });

/** Reads `vault.json`. A newer version is told apart from damage, and left untouched. */
export function parseHeader(bytes: Uint8Array, bounds: KeyDerivation['bounds']): Result<Header, VaultFault> {
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

/** `vault.json` as it goes to disk: UTF-8 JSON. */
export const serializeHeader = (value: Header): Buffer =>
  Buffer.from(`${JSON.stringify({ ...value, checksum: checksumOf(value) }, null, 2)}\n`);

/** A new key slot: the master key wrapped for one person. Derives a key, so it takes a while, off the event loop. */
export async function createKeySlot(
  vaultId: string,
  person: Person,
  passphrase: string,
  masterKey: Buffer,
  cost: KeyDerivation['cost'],
): Promise<KeySlot> {
  const salt = randomBytes(saltBytes).toString('base64');
  const kdf = { algorithm: keyDerivationAlgorithm, ...cost, salt } as const;
  const slot = { id: person.id, name: person.name, role: 'administrator' as const, kdf };
  const slotKey = await deriveSlotKey(passphrase, kdf);
  const wrapped = seal(slotKey, masterKey, slotContext(vaultId, slot));
  slotKey.fill(0);
  return { ...slot, wrappedMasterKey: wrapped.toString('base64') };
}

/** Tries the passphrase on every key slot: the master key and whose slot it was, or null. */
export async function openKeySlots(
  { vaultId, keySlots }: Header,
  passphrase: string,
): Promise<{ masterKey: Buffer; person: Person } | null> {
  for (const slot of keySlots) {
    const slotKey = await deriveSlotKey(passphrase, slot.kdf);
    const wrapped = Buffer.from(slot.wrappedMasterKey, 'base64');
    const masterKey = open(slotKey, wrapped, slotContext(vaultId, slot));
    slotKey.fill(0);
    if (masterKey !== null) return { masterKey, person: { id: slot.id, name: slot.name } };
  }
  return null;
}

/** The slot's own facts are authenticated with the key it wraps: nobody gets another name or role by editing. */
const slotContext = (vaultId: string, slot: Omit<KeySlot, 'wrappedMasterKey'>): string =>
  JSON.stringify(['key slot', vaultId, slot.id, slot.name, slot.role, slot.kdf]);

async function deriveSlotKey(passphrase: string, kdf: KeySlot['kdf']): Promise<Buffer> {
  // Unicode has several encodings of one visible passphrase; keyboards differ in which they type.
  const secret = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(secret, {
      algorithm: argon2id,
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.iterations,
      parallelism: kdf.parallelism,
      outputLen: sealing.keyBytes,
      salt: Buffer.from(kdf.salt, 'base64'),
    });
  } finally {
    secret.fill(0);
  }
}
