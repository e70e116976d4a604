import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import type { HandOverFile } from '../rotation/exchange-port.ts';
import { later } from '../rotation/time.ts';

/** The time of a ZIP entry begins with this year, in local time: a day later it has begun everywhere. */
const firstTime = '1980-01-02T00:00:00.000Z';

/**
 * A .zip (deflated, names as they are) with one folder of files in it, all with that time. The same files at the same
 * time give the same bytes.
 */
export function zipFolder(folder: string, files: readonly HandOverFile[], at: string): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[`${folder}/${name}`] = bytes;
  return zipSync(entries, { mtime: later(at, firstTime), level: 9 });
}

/** Is this a .zip with exactly these files in that folder, and nothing else? */
export function holdsFiles(archive: Uint8Array, folder: string, files: readonly HandOverFile[]): boolean {
  let entries: Unzipped;
  try {
    entries = unzipSync(archive);
  } catch {
    return false;
  }
  return (
    Object.keys(entries).length === files.length &&
    files.every(({ name, bytes }) => {
      const entry = entries[`${folder}/${name}`];
      return entry !== undefined && Buffer.from(bytes).equals(entry);
    })
  );
}
