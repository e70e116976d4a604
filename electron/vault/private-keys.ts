import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { PrivateKeyDer } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault } from '../rotation/vault-port.ts';
import { unreadable, unwritable, writeAll, writeDurably } from './durable-files.ts';
import type { FileSystem } from './file-system.ts';
import { sealing } from './parameters.ts';
import { open, seal } from './sealing.ts';
import { systemReason } from './system-reason.ts';

const sealedKeyFile = z.strictObject({
  format: z.literal('keyturn-private-key'),
  version: z.literal(1),
  wrappedKey: z.base64(),
  privateKey: z.base64(),
});
type SealedKeyFile = z.infer<typeof sealedKeyFile>;

const serialize = (file: SealedKeyFile): Buffer => Buffer.from(`${JSON.stringify(file)}\n`);

/** The sealed private keys of a vault: one file each, under its own random key, which the vault's key wraps. */
export class PrivateKeyFiles {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #wrappingKey: Buffer;
  readonly #vaultId: string;

  constructor(fileSystem: FileSystem, folder: string, wrappingKey: Buffer, vaultId: string) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#wrappingKey = wrappingKey;
    this.#vaultId = vaultId;
  }

  #path(keyId: string): string {
    return join(this.#folder, `${z.uuid().parse(keyId)}.json`);
  }

  #context(what: 'wrapped key' | 'private key', keyId: string): string {
    return JSON.stringify([what, this.#vaultId, keyId]);
  }

  /** Never replaces a key: an identifier is used once. When it fails the key is not there. */
  async store(keyId: string, privateKey: PrivateKeyDer): Promise<Result<void, VaultFault>> {
    const path = this.#path(keyId);
    let taken = true;
    try {
      taken = await this.#fileSystem.exists(path);
      if (taken) return err({ code: 'file-unwritable', name: `keys/${keyId}.json`, reason: 'EEXIST' });
      await writeDurably(this.#fileSystem, path, this.#seal(keyId, privateKey));
      return ok(undefined);
    } catch (error) {
      // It may stand there already and only the folder was not synced. Nobody was told of it: it goes again.
      if (!taken) await this.#fileSystem.unlink(path).catch(() => undefined);
      return err(unwritable(path, error));
    }
  }

  #seal(keyId: string, privateKey: PrivateKeyDer): Buffer {
    const ownKey = randomBytes(sealing.keyBytes);
    const wrappedKey = seal(this.#wrappingKey, ownKey, this.#context('wrapped key', keyId));
    const sealed = seal(ownKey, privateKey, this.#context('private key', keyId));
    ownKey.fill(0);
    return serialize({
      format: 'keyturn-private-key',
      version: 1,
      wrappedKey: wrappedKey.toString('base64'),
      privateKey: sealed.toString('base64'),
    });
  }

  async read(keyId: string): Promise<Result<PrivateKeyDer, VaultFault>> {
    const path = this.#path(keyId);
    let bytes: Buffer;
    try {
      bytes = await this.#fileSystem.read(path);
    } catch (error) {
      return err(unreadable(path, error));
    }
    const privateKey = this.#unseal(keyId, bytes);
    return privateKey === null ? err({ code: 'vault-damaged', part: `keys/${keyId}.json` }) : ok(privateKey);
  }

  #unseal(keyId: string, bytes: Buffer): PrivateKeyDer | null {
    let file: SealedKeyFile;
    try {
      file = sealedKeyFile.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      return null;
    }
    const wrapped = Buffer.from(file.wrappedKey, 'base64');
    const sealed = Buffer.from(file.privateKey, 'base64');
    // Base64 has spare bits that decoding ignores: damage to them counts as well.
    const asWritten = serialize({
      ...file,
      wrappedKey: wrapped.toString('base64'),
      privateKey: sealed.toString('base64'),
    });
    if (!bytes.equals(asWritten)) return null;
    const ownKey = open(this.#wrappingKey, wrapped, this.#context('wrapped key', keyId));
    if (ownKey === null) return null;
    const privateKey = open(ownKey, sealed, this.#context('private key', keyId));
    ownKey.fill(0);
    return privateKey;
  }

  /**
   * Crypto-erasure: overwrites the file in place, so that the wrapped key is gone even if the unlinking is lost,
   * then unlinks it. From the first overwritten byte on there is no way back: when it fails after that the key
   * cannot be read any more, and destroying it again finishes the work. A key that is gone already is no fault.
   */
  async destroy(keyId: string): Promise<Result<void, VaultFault>> {
    const path = this.#path(keyId);
    try {
      await this.#erase(path);
      // Also when it was gone: the removal before may not have been synced.
      await this.#fileSystem.syncFolder(this.#folder);
      return ok(undefined);
    } catch (error) {
      return err(unwritable(path, error));
    }
  }

  async #erase(path: string): Promise<void> {
    try {
      const file = await this.#fileSystem.open(path, 'r+');
      try {
        await writeAll(file, Buffer.alloc(await file.size()), 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.#fileSystem.unlink(path);
    } catch (error) {
      if (systemReason(error) !== 'ENOENT') throw error;
    }
  }
}
