import type { Result } from '../rotation/result.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from './checkpoint.ts';
import { writeDurably } from './durable-files.ts';
import type { FileSystem } from './file-system.ts';
import { checkpointPath } from './layout.ts';
import { systemReason } from './system-reason.ts';

/** Nothing is lost with a checkpoint: without one every record of the journal is opened by itself. */
export interface CheckpointReading {
  readonly checkpoint: Checkpoint | null;
  /** There is one, and it cannot be read or does not verify. */
  readonly damaged: boolean;
}

export async function readCheckpoint(
  fileSystem: FileSystem,
  folder: string,
  key: Buffer,
  vaultId: string,
): Promise<CheckpointReading> {
  try {
    const file = await fileSystem.read(checkpointPath(folder));
    const checkpoint = await decodeCheckpoint(key, vaultId, file);
    return { checkpoint, damaged: checkpoint === null };
  } catch (error) {
    return { checkpoint: null, damaged: systemReason(error) !== 'ENOENT' };
  }
}

/**
 * Writes a checkpoint in place of the one before, while the vault is already in use. Best effort: where the disk does
 * not take it the next opening takes longer, and tries again.
 */
export class CheckpointWriting {
  #isWanted = true;
  readonly #done: Promise<void>;

  constructor(
    fileSystem: FileSystem,
    folder: string,
    key: Buffer,
    vaultId: string,
    checkpoint: () => Promise<Checkpoint>,
    stillHeld: () => Promise<Result<void, unknown>>,
  ) {
    const write = async () => {
      const bytes = await encodeCheckpoint(key, vaultId, await checkpoint(), () => this.#isWanted);
      if (bytes !== null && this.#isWanted && (await stillHeld()).ok) {
        await writeDurably(fileSystem, checkpointPath(folder), bytes);
      }
    };
    this.#done = write().catch(() => undefined);
  }

  /** Seals nothing more from here on, and resolves once nothing more is written. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    await this.#done;
  }
}
