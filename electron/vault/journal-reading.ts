import { webcrypto } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Event } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { JournalHead, VaultFault } from '../rotation/vault-port.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Digests } from './digests.ts';
import { unreadable } from './durable-files.ts';
import { EventTexts } from './event-texts.ts';
import type { FileSystem } from './file-system.ts';
import { emptyHead, type JournalKeys, readRecord } from './journal-records.ts';

export interface JournalContents {
  readonly events: readonly Event[];
  readonly head: JournalHead;
  readonly digests: Digests;
  /** Where the last whole record ends. */
  readonly length: number;
  /** Bytes of a torn record behind it. */
  readonly tornBytes: number;
  /** How many records no checkpoint held: each was opened by itself. */
  readonly openedRecords: number;
  /** What the next checkpoint would hold, as long as nothing is appended. */
  checkpoint(): Promise<Checkpoint>;
}

/** Where reading goes on: behind what a checkpoint holds, or at the beginning. */
interface Start {
  readonly head: JournalHead;
  readonly length: number;
  readonly digests: Digests;
  readonly texts: EventTexts;
}

/** Records that are opened in one go, before others get their turn: a few milliseconds. */
const turn = 256;

/**
 * Reads and verifies a whole journal. Where it begins with the very bytes that the checkpoint was made from, they were
 * verified then. A torn last record is left out; anything else that does not verify is damage.
 */
export async function readJournal(
  fileSystem: FileSystem,
  path: string,
  keys: JournalKeys,
  vaultId: string,
  checkpoint: Checkpoint | null,
): Promise<Result<JournalContents, VaultFault>> {
  let file: Buffer;
  try {
    file = await fileSystem.read(path);
  } catch (error) {
    return err(unreadable(path, error));
  }
  const start = await startOf(vaultId, file, checkpoint);
  const { digests, texts } = start;
  let { head, length } = start;
  while (length < file.length) {
    if (head.sequence % turn === 0) await setImmediate();
    const reading = readRecord(keys, vaultId, head, file, length);
    if (reading.kind === 'damaged') {
      return err({ code: 'vault-damaged', part: `journal, record ${head.sequence + 1}` });
    }
    if (reading.kind === 'torn') break;
    texts.add(reading.plain);
    head = reading.head;
    digests.add(head.digest);
    length += reading.length;
  }
  // The creation of the vault is on disk before the vault is: a journal without it lost its beginning.
  if (head.sequence === 0) return err({ code: 'vault-damaged', part: 'journal, record 1' });
  return ok({
    events: await texts.parsed(),
    head,
    digests,
    length,
    tornBytes: file.length - length,
    openedRecords: head.sequence - start.head.sequence,
    checkpoint: async () => {
      // The digests of what is appended from now on are not part of it.
      const soFar = Digests.from(digests.bytes);
      const sha256 = await sha256Of(file.subarray(0, length));
      return { head, length, sha256, digests: soFar, texts: texts.pieces };
    },
  });
}

async function startOf(vaultId: string, file: Buffer, checkpoint: Checkpoint | null): Promise<Start> {
  if (checkpoint !== null && file.length >= checkpoint.length) {
    const { head, length, sha256, digests, texts } = checkpoint;
    const unchanged = (await sha256Of(file.subarray(0, length))) === sha256;
    if (unchanged) return { head, length, digests, texts: new EventTexts(texts) };
  }
  return { head: emptyHead(vaultId), length: 0, digests: new Digests(), texts: new EventTexts([]) };
}

/** Off the event loop: a journal may have a hundred megabytes. */
async function sha256Of(bytes: Buffer): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
