import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event } from '../../electron/rotation/events.ts';
import type { Result } from '../../electron/rotation/result.ts';
import type {
  Credentials,
  KeyDerivationCost,
  NewVault,
  OpenVault,
  VaultFault,
  VaultKey,
  Vaults,
} from '../../electron/rotation/vault-port.ts';
import { diskFileSystem, type FileSystem } from '../../electron/vault/file-system.ts';
import type { VaultGround } from '../../electron/vault/ground.ts';
import { frameHeaderBytes } from '../../electron/vault/journal-records.ts';
import { type Locking, locking } from '../../electron/vault/lock.ts';
import type { KeyDerivation } from '../../electron/vault/parameters.ts';
import { createVaults } from '../../electron/vault/vaults.ts';
import { ada, day, detailsOf } from '../helpers/ceremony-samples.ts';

/**
 * What the fault tests share. Vaults here derive their key with next to no cost, so that thousands can be opened:
 * the application's own vaults refuse such a header, and nothing but code can ask for it.
 */
export const cheapest: KeyDerivationCost = { memoryKiB: 8, iterations: 1, parallelism: 1 };
const cheapKeyDerivation: KeyDerivation = {
  costOf: async () => cheapest,
  bounds: {
    memoryKiB: { minimum: 8, maximum: 64 },
    iterations: { minimum: 1, maximum: 1 },
    parallelism: { minimum: 1, maximum: 1 },
    maximumWork: 64,
  },
};

export const vaultsWith = ({
  fileSystem = diskFileSystem,
  recordsPerCheckpoint = 4096,
  ...changed
}: Partial<Locking> & Partial<Pick<VaultGround, 'fileSystem' | 'recordsPerCheckpoint'>>): Vaults =>
  createVaults({
    fileSystem,
    keyDerivation: cheapKeyDerivation,
    locking: { ...locking, ...changed },
    recordsPerCheckpoint,
  });

/** A lock file that a kill or a fault tore is watched before it is taken: not for long here. */
export const vaultsOn = (fileSystem: FileSystem): Vaults => vaultsWith({ fileSystem, patienceMs: 24 });

/** A disk that fails for good does not get its lock back: nothing is waited for here. */
export const vaultsOnFailing = (fileSystem: FileSystem): Vaults =>
  vaultsWith({ fileSystem, patienceMs: 24, putBackMs: 0 });

export const vaults = vaultsOn(diskFileSystem);

/** Vaults that write a checkpoint after a few records, and not after thousands. */
export const checkpointingOn = (fileSystem: FileSystem): Vaults =>
  vaultsWith({ fileSystem, patienceMs: 24, recordsPerCheckpoint: 4 });

export const passphrase = 'correct horse battery staple';
export const person = { id: '9c5fca4e-3a4e-4c62-8d59-4a44cb1d7f0a', name: 'Ada Admin' };
export const credentials = { personId: person.id, passphrase };
/** What opens the vaults of these tests. */
export const key: VaultKey = { by: 'passphrase', ...credentials };

export function newVault(vaultId = '5d4c3a7e-11aa-4b43-8f6b-6a3a6f2f9f01'): NewVault {
  const created: Event = {
    type: 'vault-created',
    vaultId,
    tenant: 'acme-prod',
    keySlotId: 'slot',
    at: day(0),
    by: ada,
  };
  return { vaultId, person, passphrase, cost: cheapest, events: () => [created] };
}

/** The n-th of other people, each with an own key slot. */
export const otherPerson = (n: number) => ({ id: keyIdOf(n), name: `Person ${n}` });

export const slotOf = (n: number) =>
  ({ person: otherPerson(n), role: 'witness', passphrase: `passphrase ${n}`, cost: cheapest }) as const;

/** What opens a vault in which the n-th person has a key slot. */
export const keyOf = (n: number): VaultKey & Credentials => ({
  by: 'passphrase',
  personId: keyIdOf(n),
  passphrase: `passphrase ${n}`,
});

export const recoveryFacts = { threshold: 2, shares: 3 };

/** Opens a vault for the n-th person by a recovery key. */
export const recoveryBy = (recoveryKey: Uint8Array, n: number): VaultKey => ({
  by: 'recovery',
  recoveryKey,
  holder: { person: otherPerson(n), role: 'administrator' },
  passphrase: `passphrase ${n}`,
});

export const eventOf = (receiverId: string): Event => ({
  type: 'receiver-registered',
  receiverId,
  details: detailsOf(receiverId),
  at: day(1),
  by: ada,
});

/** What an event of `eventOf` was made with; the first event of a vault has none. */
export const namesOf = (events: readonly Event[]): string[] =>
  events.flatMap((event) => ('receiverId' in event ? [event.receiverId] : []));

/** The n-th of identifiers that are all of the right form. */
export const keyIdOf = (n: number): string => `0b0e7a04-5a75-4a37-a9f0-${n.toString(16).padStart(12, '0')}`;

export const privateKeyOf = (keyId: string): Buffer => Buffer.from(`private key ${keyId} `.repeat(40));

export function must<Value>(result: Result<Value, VaultFault>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/**
 * A folder of a test's own, in memory where the system has such a place: what is on disk after a power failure is not
 * tested here, and waiting for a disk a hundred thousand times proves nothing more.
 */
export const temporaryFolder = (): Promise<string> =>
  mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'keyturn-faults-'));

/** All files of a folder, by their path in it, with their bytes. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.sort().map(async (path) => [path.slice(folder.length + 1), await hexOf(path)]);
  return Object.fromEntries(await Promise.all(contents));
}

const hexOf = async (path: string): Promise<string> => (await readFile(path)).toString('hex');

/** Makes `to` a copy of the folder `from`, whatever was there. */
export async function replaceFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

/** Everything that a vault holds, as far as a person could tell. */
export interface Contents {
  readonly names: readonly string[];
  readonly privateKeys: Readonly<Record<string, string>>;
  /** Whose the key slots are, in order. */
  readonly slots: readonly string[];
  readonly recoverySlots: number;
}

/** Reads an open vault to the last key; a key that does not read is listed with its fault. */
export async function contentsOf(vault: OpenVault, keyIds: readonly string[]): Promise<Contents> {
  const privateKeys: Record<string, string> = {};
  for (const keyId of keyIds) {
    const read = await vault.readPrivateKey(keyId);
    if (read.ok) privateKeys[keyId] = Buffer.from(read.value).toString();
    else if (!isGone(read.error)) privateKeys[keyId] = read.error.code;
  }
  return { names: namesOf(vault.events), privateKeys, ...slotsOf(vault) };
}

export const slotsOf = ({ keySlots, recoverySlots }: OpenVault) => ({
  slots: keySlots.map(({ person: { name } }) => name),
  recoverySlots: recoverySlots.length,
});

export const isGone = (fault: VaultFault): boolean =>
  fault.code === 'file-unreadable' && fault.reason === 'ENOENT';

/** The records of a journal, by the lengths in their headers. */
export function recordsOf(journal: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < journal.length; ) {
    const length = frameHeaderBytes + journal.readUInt32BE(at + 12);
    found.push(journal.subarray(at, at + length));
    at += length;
  }
  return found;
}

export const long = process.env.KEYTURN_FAULTS === 'long';

/** A closing figure of the suite, as a line of its own: the runner prefixes what goes through the console. */
export const report = (line: string): void => void process.stdout.write(`${line}\n`);
