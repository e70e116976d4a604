import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../electron/rotation/vault-port.ts';
import {
  contentsOf,
  credentials,
  eventOf,
  filesOf,
  key,
  keyIdOf,
  must,
  newVault,
  person,
  privateKeyOf,
  recoveryFacts,
  slotOf,
  slotsOf,
  temporaryFolder,
  vaults,
} from './ground.ts';

/** A disk that is really full, and a folder that really cannot be written: no call is faked here. */
let parent: string;
let disk: string;
let mounted = false;

beforeAll(async () => {
  parent = await temporaryFolder();
  disk = join(parent, 'disk');
  await mkdir(disk);
});
afterAll(async () => {
  if (mounted) execFileSync('umount', [disk]);
  await rm(parent, { recursive: true });
});

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'keyturn', disk], { stdio: 'ignore' });
    mounted = true;
  } catch {
    mounted = false;
  }
  return mounted;
}

const slots = { slots: [person.name], recoverySlots: 0 };
const full = { ok: false, error: { code: 'file-unwritable', reason: 'ENOSPC' } };

async function appendUntilFull(vault: OpenVault): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let n = 0; n < 10_000; n += 1) {
    const appended = await vault.append([eventOf(`${n} ${'x'.repeat(600)}`)]);
    if (!appended.ok) {
      expect(appended).toMatchObject(full);
      return acknowledged;
    }
    acknowledged.push(`${n} ${'x'.repeat(600)}`);
  }
  throw new Error('the disk did not fill up');
}

describe('a full disk', () => {
  it('refuses acts, keeps what was acknowledged, and goes on once there is room', async ({ skip }) => {
    skip(!mountSmallDisk(), 'a small disk can only be mounted as root, on Linux');
    const folder = join(disk, 'vault');
    const filler = join(disk, 'filler');
    await writeFile(filler, Buffer.alloc(16_384));
    const vault = must(await vaults.create(folder, newVault()));
    const acknowledged = await appendUntilFull(vault);
    expect(acknowledged.length).toBeGreaterThan(5);
    const keyId = keyIdOf(1);
    const big = Buffer.alloc(200_000);
    expect(await vault.storePrivateKey(keyId, big)).toMatchObject(full);
    expect(await vault.addKeySlot(slotOf(1), credentials)).toMatchObject(full);
    expect(await vault.addRecoverySlot(recoveryFacts, credentials)).toMatchObject(full);
    expect(slotsOf(vault)).toEqual(slots);
    await vault.close();
    expect(Object.keys(await filesOf(folder))).toEqual(['journal', 'vault.json']);

    await rm(filler);
    const again = must(await vaults.open(folder, key));
    expect(await contentsOf(again, [keyId])).toEqual({ names: acknowledged, privateKeys: {}, ...slots });
    must(await again.append([eventOf('room')]));
    must(await again.addKeySlot(slotOf(1), credentials));
    must(await again.storePrivateKey(keyId, privateKeyOf(keyId)));
    await again.close();
    const last = must(await vaults.open(folder, key));
    expect(await contentsOf(last, [keyId])).toEqual({
      names: [...acknowledged, 'room'],
      privateKeys: { [keyId]: privateKeyOf(keyId).toString() },
      ...{ slots: [person.name, 'Person 1'], recoverySlots: 0 },
    });
    await appendUntilFull(last);
    await last.close();
    const another = join(disk, 'another');
    expect(await vaults.create(another, newVault())).toMatchObject(full);
    expect(Object.keys(await filesOf(disk)).filter((name) => name.startsWith('another'))).toEqual([]);
  });
});

const nobody = 65_534;

/** Does the work without root's right to write everywhere; whoever is not root has none to give up. */
async function withoutPrivileges<Value>(work: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(process.platform === 'win32')('a folder that cannot be written (POSIX permissions)', () => {
  it('is refused with the reason, and stays as it was', async () => {
    const place = join(parent, 'place');
    await mkdir(place);
    if (process.getuid?.() === 0) {
      await chmod(parent, 0o711);
      await chown(place, nobody, nobody);
    }
    const folder = join(place, 'vault');
    await withoutPrivileges(async () => {
      const vault = must(await vaults.create(folder, newVault()));
      must(await vault.append([eventOf('one')]));
      must(await vault.storePrivateKey(keyIdOf(1), privateKeyOf(keyIdOf(1))));
      await vault.close();
    });
    const before = await filesOf(folder);
    const everything = [
      folder,
      join(folder, 'keys'),
      join(folder, 'journal'),
      join(folder, 'vault.json'),
      place,
    ];
    for (const path of everything)
      await chmod(path, path.includes('.') || path.endsWith('journal') ? 0o400 : 0o500);
    const denied = { ok: false, error: { code: 'file-unwritable', reason: 'EACCES' } };
    await withoutPrivileges(async () => {
      expect(await vaults.open(folder, key)).toMatchObject(denied);
      expect(await vaults.create(join(place, 'new'), newVault())).toMatchObject(denied);
    });
    for (const path of everything.toReversed()) await chmod(path, 0o700);
    expect(await filesOf(folder)).toEqual(before);
  });
});
