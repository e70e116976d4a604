import { createHash } from 'node:crypto';
import type { Event } from '../../electron/rotation/events.ts';
import type { Result } from '../../electron/rotation/result.ts';
import type { KeyDerivationCost, NewVault, VaultKey, Vaults } from '../../electron/rotation/vault-port.ts';
import { diskFileSystem, type FileSystem } from '../../electron/vault/file-system.ts';
import { locking } from '../../electron/vault/lock.ts';
import { keyDerivationBounds } from '../../electron/vault/parameters.ts';
import { createVaults } from '../../electron/vault/vaults.ts';
import { ada, day, detailsOf } from './ceremony-samples.ts';

/** A small vault on this machine's disk, and what opens it. */

export const vaultId = '5d4c3a7e-11aa-4b43-8f6b-6a3a6f2f9f01';
export const keyId = '0b0e7a04-5a75-4a37-a9f0-28a3ac43e8c5';
export const person = { id: '9c5fca4e-3a4e-4c62-8d59-4a44cb1d7f0a', name: 'Ada Admin' };
export const eve = { id: '4a9d1f6c-2b0e-4f43-9d2e-6f1b8a7c5d10', name: 'Eve Witness' };
export const passphrase = 'correct horse battery staple';
export const credentials = { personId: person.id, passphrase };
export const key: VaultKey = { by: 'passphrase', ...credentials };

export const created: Event = {
  type: 'vault-created',
  vaultId,
  tenant: 'acme-prod',
  keySlotId: 'slot',
  at: day(0),
  by: ada,
};
export const registered = {
  type: 'receiver-registered',
  receiverId: 'swift',
  details: detailsOf('SWIFT'),
  at: day(1),
  by: ada,
} satisfies Event;

/** The cheapest that a header may ask for: tests derive hundreds of keys. */
export const cost: KeyDerivationCost = {
  memoryKiB: keyDerivationBounds.memoryKiB.minimum,
  iterations: keyDerivationBounds.iterations.minimum,
  parallelism: keyDerivationBounds.parallelism.minimum,
};

/** Few enough that a test can write them. */
export const recordsPerCheckpoint = 8;

export const vaultsOn = (fileSystem: FileSystem): Vaults =>
  createVaults({
    fileSystem,
    keyDerivation: { bounds: keyDerivationBounds, costOf: async () => cost },
    locking,
    recordsPerCheckpoint,
  });

export const vaults = vaultsOn(diskFileSystem);

export const newVault: NewVault = { vaultId, person, passphrase, cost, events: () => [created] };

export function must<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** `vault.json` as the application of the version that wrote it would have: every version keeps this checksum. */
export function withChecksum({ checksum: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, checksum: createHash('sha256').update(JSON.stringify(rest)).digest('hex') };
}
