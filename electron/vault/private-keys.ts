import { randomBytes } from 'node:crypto';
import { access, open as openFile, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { PrivateKeyDer } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault } from '../rotation/vault-port.ts';
import { syncFolder, unreadable, unwritable, writeDurably } from './durable-files.ts';
import { sealing } from './parameters.ts';
import { open, seal } from './sealing.ts';

const sealedKeyFile = z.strictObject({
  format: z.literal('keyturn-private-key'),
  version: z.literal(1),
  wrappedKey: z.base64(),
  privateKey: z.base64(),
});

/** The sealed private keys of a vault: one file each, under its own random key, which the vault's key wraps. */
export class PrivateKeyFiles {
  readonly #folder: string;
  readonly #wrappingKey: Buffer;
  readonly #vaultId: string;

  constructor(folder: string, wrappingKey: Buffer, vaultId: string) {
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

  /** Never replaces a key: an identifier is used once. */
  async store(keyId: string, privateKey: PrivateKeyDer): Promise<Result<void, VaultFault>> {
    const path = this.#path(keyId);
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return err({ code: 'file-unwritable', name: `keys/${keyId}.json`, reason: 'EEXIST' });
    const ownKey = randomBytes(sealing.keyBytes);
    const file = {
      format: 'keyturn-private-key',
      version: 1,
      wrappedKey: seal(this.#wrappingKey, ownKey, this.#context('wrapped key', keyId)).toString('base64'),
      privateKey: seal(ownKey, privateKey, this.#context('private key', keyId)).toString('base64'),
    };
    ownKey.fill(0);
    try {
      await writeDurably(path, Buffer.from(`${JSON.stringify(file)}\n`));
      return ok(undefined);
    } catch (error) {
      return err(unwritable(path, error));
    }
  }

  async read(keyId: string): Promise<Result<PrivateKeyDer, VaultFault>> {
    const path = this.#path(keyId);
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      return err(unreadable(path, error));
    }
    const privateKey = this.#unseal(keyId, bytes);
    return privateKey === null ? err({ code: 'vault-damaged', part: `keys/${keyId}.json` }) : ok(privateKey);
  }

  #unseal(keyId: string, bytes: Buffer): PrivateKeyDer | null {
    let file: z.infer<typeof sealedKeyFile>;
    try {
      file = sealedKeyFile.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      return null;
    }
    const wrapped = Buffer.from(file.wrappedKey, 'base64');
    const ownKey = open(this.#wrappingKey, wrapped, this.#context('wrapped key', keyId));
    if (ownKey === null) return null;
    const privateKey = open(
      ownKey,
      Buffer.from(file.privateKey, 'base64'),
      this.#context('private key', keyId),
    );
    ownKey.fill(0);
    return privateKey;
  }

  /**
   * Crypto-erasure: overwrites the file in place, so that the wrapped key is gone even if the unlinking is lost,
   * then unlinks it. A key that is gone already is no fault.
   */
  async destroy(keyId: string): Promise<Result<void, VaultFault>> {
    const path = this.#path(keyId);
    try {
      const handle = await openFile(path, 'r+');
      try {
        const { size } = await handle.stat();
        await handle.write(Buffer.alloc(size), 0, size, 0);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await unlink(path);
      await syncFolder(dirname(path));
      return ok(undefined);
    } catch (error) {
      const fault = unwritable(path, error);
      return fault.code === 'file-unwritable' && fault.reason === 'ENOENT' ? ok(undefined) : err(fault);
    }
  }
}
