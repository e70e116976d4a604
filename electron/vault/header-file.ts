import { err, ok, type Result } from '../rotation/result.ts';
import type { VaultFault } from '../rotation/vault-port.ts';
import { unreadable, unwritable, writeDurably } from './durable-files.ts';
import type { FileSystem } from './file-system.ts';
import type { VaultGround } from './ground.ts';
import { type Header, parseHeader, serializeHeader } from './header.ts';
import { headerPath } from './layout.ts';
import type { KeyDerivationBounds } from './parameters.ts';
import { systemReason } from './system-reason.ts';

/** A header with its bytes on disk. */
export interface WrittenHeader {
  readonly bytes: Buffer;
  readonly header: Header;
}

/** The header of the vault in a folder; `not-a-vault` where there is none. */
export async function readHeader(
  { fileSystem, keyDerivation }: VaultGround,
  folder: string,
): Promise<Result<WrittenHeader, VaultFault>> {
  try {
    const bytes = await fileSystem.read(headerPath(folder));
    const header = parseHeader(bytes, keyDerivation.bounds);
    return header.ok ? ok({ bytes, header: header.value }) : header;
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemReason(error));
    return err(missing ? { code: 'not-a-vault', folder } : unreadable(headerPath(folder), error));
  }
}

/** `vault.json` of a vault whose one writer we are. */
export class HeaderFile {
  readonly #fileSystem: FileSystem;
  readonly #bounds: KeyDerivationBounds;
  readonly #folder: string;
  #known: WrittenHeader;
  /** What could not be written to its end: it may stand there all the same, and is not durable then. */
  #unfinished: WrittenHeader | null = null;

  /** Takes the header up as it was read under the writer's lock. */
  constructor({ fileSystem, keyDerivation }: VaultGround, folder: string, known: WrittenHeader) {
    this.#fileSystem = fileSystem;
    this.#bounds = keyDerivation.bounds;
    this.#folder = folder;
    this.#known = known;
  }

  get header(): Header {
    return this.#known.header;
  }

  /**
   * Replaces the header, and resolves to ok once the new one is on disk. When it fails the one before stands, or,
   * where only the folder could not be synced, the new one; `header` tells which. Writes nothing when the change gives
   * the header back as it is. Throws on a header that would not be accepted when read.
   */
  async change(change: (header: Header) => Header): Promise<Result<void, VaultFault>> {
    if (this.#unfinished === null && change(this.header) === this.header) return ok(undefined);
    const found = await this.#look();
    if (!found.ok) return found;
    const finished = await this.#finish();
    if (!finished.ok) return finished;
    const header = change(this.header);
    return header === this.header ? ok(undefined) : this.#write(header);
  }

  async #write(header: Header): Promise<Result<void, VaultFault>> {
    const next = { bytes: serializeHeader(header, this.#bounds), header };
    const path = headerPath(this.#folder);
    try {
      await writeDurably(this.#fileSystem, path, next.bytes);
      this.#known = next;
      return ok(undefined);
    } catch (error) {
      this.#unfinished = next;
      // Where the disk cannot even be read the next change looks again.
      await this.#look();
      return err(unwritable(path, error));
    }
  }

  /** Which header is there: ours, or somebody else's, which is not written over. */
  async #look(): Promise<Result<void, VaultFault>> {
    const path = headerPath(this.#folder);
    try {
      const bytes = await this.#fileSystem.read(path);
      if (this.#unfinished?.bytes.equals(bytes)) this.#known = this.#unfinished;
      return this.#known.bytes.equals(bytes) ? ok(undefined) : err({ code: 'vault-changed-outside' });
    } catch (error) {
      return err(unreadable(path, error));
    }
  }

  /** Makes durable what stands there since a writing failed. */
  async #finish(): Promise<Result<void, VaultFault>> {
    if (this.#unfinished === null) return ok(undefined);
    try {
      await this.#fileSystem.syncFolder(this.#folder);
      this.#unfinished = null;
      return ok(undefined);
    } catch (error) {
      return err(unwritable(headerPath(this.#folder), error));
    }
  }
}
