import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles } from '../../../electron/exchange/travel-files.ts';
import { holdsFiles, zipFolder } from '../../../electron/exchange/zip.ts';

const at = '2026-12-01T12:00:00.000Z';
const files = [
  { name: 'letter.txt', bytes: Buffer.from('Grüße\r\n'.repeat(1000)) },
  { name: 'new-certificate.cer', bytes: Buffer.from([0x30, 0, 255, 128]) },
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a .zip on a stick', () => {
  let stick: string;
  const path = (name: string) => join(stick, name);
  beforeEach(async () => {
    stick = await mkdtemp(join(tmpdir(), 'keyturn-stick-'));
  });
  afterEach(() => rm(stick, { recursive: true, force: true }));

  it('comes back with the digest of itself and of each file in it', async () => {
    const written = await diskFiles.writeArchive(path('out.zip'), 'folder', files, at);
    const bytes = await readFile(path('out.zip'));
    expect(written).toEqual({
      ok: true,
      value: {
        archive: { name: 'out.zip', sha256: sha256(bytes), bytes: bytes.length },
        files: files.map((file) => ({
          name: file.name,
          sha256: sha256(file.bytes),
          bytes: file.bytes.length,
        })),
      },
    });
  });

  it('overwrites nothing', async () => {
    await writeFile(path('out.zip'), 'precious');
    expect(await diskFiles.writeArchive(path('out.zip'), 'folder', files, at)).toEqual({
      ok: false,
      error: { code: 'file-exists', name: 'out.zip' },
    });
    expect(await readFile(path('out.zip'), 'utf8')).toBe('precious');
  });

  it('is not there where it could not be written', async () => {
    const refused = await diskFiles.writeArchive(path('no/such/out.zip'), 'folder', files, at);
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-unwritable', reason: 'ENOENT' } });
    expect(await readdir(stick)).toEqual([]);
  });
});

describe('what is read back of a .zip', () => {
  const zip = (entries: Record<string, Uint8Array>) => zipSync(entries);

  it('holds when every file is there as it was, and nothing else', () => {
    expect(holdsFiles(zipFolder('folder', files, at), 'folder', files)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['a file is missing', zip({ 'folder/letter.txt': files[0]?.bytes ?? new Uint8Array() })],
    [
      'a byte differs',
      zip(
        Object.fromEntries(
          files.map(({ name, bytes }) => [`folder/${name}`, Uint8Array.from(bytes, (byte) => byte ^ 1)]),
        ),
      ),
    ],
    [
      'there is one more',
      zip({
        ...Object.fromEntries(files.map(({ name, bytes }) => [`folder/${name}`, bytes])),
        'folder/more.txt': strToU8('more'),
      }),
    ],
    ['it is in another folder', zipFolder('other', files, at)],
    ['it is no .zip', strToU8('PK not at all')],
    ['it is cut off', zipFolder('folder', files, at).subarray(0, 100)],
  ])('does not hold when %s', (_what, archive) => {
    expect(holdsFiles(archive, 'folder', files)).toBe(false);
  });

  it('is the same for the same files, and is made also where the clock stands before 1980', () => {
    expect(zipFolder('folder', files, at)).toEqual(zipFolder('folder', files, at));
    const early = zipFolder('folder', files, '1970-01-01T00:00:00.000Z');
    expect(holdsFiles(early, 'folder', files)).toBe(true);
  });
});
