import type { Event } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { JournalHead, VaultFault } from '../rotation/vault-port.ts';
import type { Digests } from './digests.ts';
import { unwritable, writeAll } from './durable-files.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import type { JournalContents } from './journal-reading.ts';
import { encodeRecord, type JournalKeys } from './journal-records.ts';

/** Appends records to a journal, one at a time. */
export class JournalWriter {
  readonly #path: string;
  readonly #file: OpenFile;
  readonly #keys: JournalKeys;
  readonly #vaultId: string;
  readonly #digests: Digests;
  #head: JournalHead;
  #length: number;
  /** Why nothing more is written until the vault is opened again. */
  #stopped: VaultFault | null = null;

  private constructor(
    path: string,
    file: OpenFile,
    keys: JournalKeys,
    vaultId: string,
    { head, digests, length }: JournalContents,
  ) {
    this.#path = path;
    this.#file = file;
    this.#keys = keys;
    this.#vaultId = vaultId;
    this.#digests = digests;
    this.#head = head;
    this.#length = length;
  }

  /** Takes a journal up behind its last whole record; a torn record behind it is cut off. */
  static async open(
    fileSystem: FileSystem,
    path: string,
    keys: JournalKeys,
    vaultId: string,
    contents: JournalContents,
  ): Promise<Result<JournalWriter, VaultFault>> {
    let file: OpenFile | null = null;
    try {
      file = await fileSystem.open(path, 'r+');
      if (contents.tornBytes > 0) {
        await file.truncate(contents.length);
        await file.sync();
      }
      return ok(new JournalWriter(path, file, keys, vaultId, contents));
    } catch (error) {
      await file?.close().catch(() => undefined);
      return err(unwritable(path, error));
    }
  }

  get head(): JournalHead {
    return this.#head;
  }

  digestOf(sequence: number): string | null {
    return this.#digests.of(sequence);
  }

  /**
   * Appends one record and resolves to ok once it is on disk. When that fails the file is cut back to the last
   * acknowledged record. When even that fails nothing more is written until the vault is opened again, and what is
   * found then is the record as a whole or not at all.
   */
  async append(events: readonly Event[]): Promise<Result<void, VaultFault>> {
    if (this.#stopped !== null) return err(this.#stopped);
    const plain = Buffer.from(JSON.stringify(events), 'utf8');
    const { bytes, head } = encodeRecord(this.#keys, this.#vaultId, this.#head, plain);
    let writing = false;
    try {
      if ((await this.#file.size()) !== this.#length) return err({ code: 'vault-changed-outside' });
      writing = true;
      await writeAll(this.#file, bytes, this.#length);
      await this.#file.sync();
    } catch (error) {
      const fault = unwritable(this.#path, error);
      if (writing) await this.#cutBack(fault);
      return err(fault);
    }
    this.#head = head;
    this.#digests.add(head.digest);
    this.#length += bytes.length;
    return ok(undefined);
  }

  async #cutBack(fault: VaultFault): Promise<void> {
    try {
      await this.#file.truncate(this.#length);
      await this.#file.sync();
    } catch {
      this.#stopped = fault;
    }
  }

  /** Everything acknowledged is on disk already, so a failure to close loses nothing. */
  async close(): Promise<void> {
    this.#stopped = { code: 'vault-changed-outside' };
    await this.#file.close().catch(() => undefined);
  }
}
