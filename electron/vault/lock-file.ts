import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const lockFile = z.strictObject({
  format: z.literal('keyturn-lock'),
  version: z.literal(1),
  id: z.uuid(),
  person: z.string().min(1).max(200),
  host: z.string().max(255),
  place: z.string().max(500),
  pid: z.int().positive(),
  started: z.string().max(100),
  since: z.iso.datetime(),
  /** Another value with each sign of life; all of one length, so that it is written over in place. */
  beat: z.string().length(16),
});

/** Who holds a vault, as the file `lock` in its folder says. Not secret: `vault.json` names the people too. */
export type LockFile = z.infer<typeof lockFile>;

export const newBeat = (): string => randomBytes(8).toString('hex');

export const serializeLock = (file: LockFile): Buffer => Buffer.from(`${JSON.stringify(file)}\n`);

/** Null for a file that is not whole: one being written at this moment, or torn by a crash. */
export function parseLock(bytes: Buffer): LockFile | null {
  try {
    return lockFile.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}
