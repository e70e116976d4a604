import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { Event } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { JournalHead, VaultFault } from '../rotation/vault-port.ts';
import { unreadable, unwritable } from './durable-files.ts';
import { decodeRecord, emptyHead, encodeRecord, type JournalKeys } from './journal-records.ts';

export interface JournalContents {
  readonly events: readonly Event[];
  readonly head: JournalHead;
  /** Where the last whole record ends. */
  readonly length: number;
  /** Bytes of a torn record behind it. */
  readonly tornBytes: number;
}

/** Reads and verifies a whole journal. A torn last record is left out; anything else that does not verify is damage. */
export async function readJournal(
  path: string,
  keys: JournalKeys,
  vaultId: string,
): Promise<Result<JournalContents, VaultFault>> {
  let file: Buffer;
  try {
    file = await readFile(path);
  } catch (error) {
    return err(unreadable(path, error));
  }
  const events: Event[] = [];
  let head = emptyHead(vaultId);
  let length = 0;
  while (length < file.length) {
    const reading = decodeRecord(keys, vaultId, head, file.subarray(length));
    if (reading.kind === 'damaged') {
      return err({ code: 'vault-damaged', part: `journal, record ${head.sequence + 1}` });
    }
    if (reading.kind === 'torn') break;
    for (const event of JSON.parse(reading.plain.toString('utf8')) as Event[]) events.push(event);
    head = reading.head;
    length += reading.length;
  }
  // The creation of the vault is on disk before the vault is: a journal without it lost its beginning.
  if (head.sequence === 0) return err({ code: 'vault-damaged', part: 'journal, record 1' });
  return ok({ events, head, length, tornBytes: file.length - length });
}

/** Appends records to a journal, one at a time. */
export class JournalWriter {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #keys: JournalKeys;
  readonly #vaultId: string;
  #head: JournalHead;
  #length: number;
  #broken = false;

  private constructor(
    path: string,
    handle: FileHandle,
    keys: JournalKeys,
    vaultId: string,
    head: JournalHead,
    length: number,
  ) {
    this.#path = path;
    this.#handle = handle;
    this.#keys = keys;
    this.#vaultId = vaultId;
    this.#head = head;
    this.#length = length;
  }

  /** Takes a journal up behind its last whole record; a torn record behind it is cut off. */
  static async open(
    path: string,
    keys: JournalKeys,
    vaultId: string,
    { head, length, tornBytes }: Pick<JournalContents, 'head' | 'length' | 'tornBytes'>,
  ): Promise<Result<JournalWriter, VaultFault>> {
    try {
      const handle = await open(path, 'r+');
      if (tornBytes > 0) {
        await handle.truncate(length);
        await handle.sync();
      }
      return ok(new JournalWriter(path, handle, keys, vaultId, head, length));
    } catch (error) {
      return err(unwritable(path, error));
    }
  }

  get head(): JournalHead {
    return this.#head;
  }

  /**
   * Appends one record and resolves to ok once it is on disk. When that fails the file is cut back to the last
   * acknowledged record; when even that fails nothing more is written until the vault is opened again.
   */
  async append(events: readonly Event[]): Promise<Result<void, VaultFault>> {
    if (this.#broken) return err({ code: 'vault-changed-outside' });
    const { size } = await this.#handle.stat();
    if (size !== this.#length) return err({ code: 'vault-changed-outside' });
    const plain = Buffer.from(JSON.stringify(events), 'utf8');
    const { bytes, head } = encodeRecord(this.#keys, this.#vaultId, this.#head, plain);
    try {
      await writeAll(this.#handle, bytes, this.#length);
      await this.#handle.sync();
    } catch (error) {
      await this.#cutBack();
      return err(unwritable(this.#path, error));
    }
    this.#head = head;
    this.#length += bytes.length;
    return ok(undefined);
  }

  async #cutBack(): Promise<void> {
    try {
      await this.#handle.truncate(this.#length);
      await this.#handle.sync();
    } catch {
      this.#broken = true;
    }
  }

  async close(): Promise<void> {
    this.#broken = true;
    await this.#handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const part = await handle.write(bytes, written, bytes.length - written, position + written);
    written += part.bytesWritten;
  }
}
