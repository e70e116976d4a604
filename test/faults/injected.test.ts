import { access, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../electron/rotation/result.ts';
import type { OpenVault, VaultFault, VaultKey } from '../../electron/rotation/vault-port.ts';
import { FailingDisk, type Failure, type Plan } from './failing-disk.ts';
import {
  type Contents,
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
  recoveryBy,
  recoveryFacts,
  replaceFolder,
  report,
  slotOf,
  slotsOf,
  temporaryFolder,
  vaults,
  vaultsOnFailing,
} from './ground.ts';

/**
 * Every call that an act makes to the file system fails once, in every way, alone and for good. The act answers
 * with a fault and never throws, and what is on disk afterwards is the state before it. Where the disk fails for good,
 * so that nothing can be taken back, or where an act has no way back, it is exactly the state before or after.
 */
const [held, another] = [keyIdOf(1), keyIdOf(2)];
const keyIds = [held, another];
const faults = ['file-unwritable', 'file-unreadable'];

interface Act {
  readonly name: string;
  readonly run: (vault: OpenVault) => Promise<Result<unknown, VaultFault>>;
  /** Whether a failure may leave the state after the act behind, because there is no way back. */
  readonly noWayBack?: true;
  /** Whether it does where the file was renamed into its place, and the folder could not be synced. */
  readonly byRenaming?: true;
  readonly after: (before: Contents) => Contents;
}

const acts: Act[] = [
  {
    name: 'append',
    run: (vault) => vault.append([eventOf('second')]),
    after: ({ names, ...rest }) => ({ names: [...names, 'second'], ...rest }),
  },
  {
    name: 'store a private key',
    run: (vault) => vault.storePrivateKey(another, privateKeyOf(another)),
    after: (contents) => ({
      ...contents,
      privateKeys: { ...contents.privateKeys, [another]: privateKeyOf(another).toString() },
    }),
  },
  {
    name: 'destroy a private key',
    run: (vault) => vault.destroyPrivateKey(held),
    noWayBack: true,
    after: (contents) => ({ ...contents, privateKeys: {} }),
  },
  {
    name: 'add a key slot',
    run: (vault) => vault.addKeySlot(slotOf(2), credentials),
    byRenaming: true,
    after: ({ slots, ...rest }) => ({ ...rest, slots: [...slots, 'Person 2'] }),
  },
  {
    name: 'add a recovery slot',
    run: (vault) => vault.addRecoverySlot(recoveryFacts, credentials),
    byRenaming: true,
    after: (contents) => ({ ...contents, recoverySlots: 2 }),
  },
  {
    name: 'keep slots',
    run: (vault) => vault.keepSlots(new Set([vault.keySlotId])),
    byRenaming: true,
    after: (contents) => ({ ...contents, slots: [person.name], recoverySlots: 0 }),
  },
];

let parent: string;
let pristine: string;
let folder: string;
let before: Contents;
let recoveryKey: Uint8Array;
let tried = 0;
const missed: string[] = [];

beforeAll(async () => {
  parent = await temporaryFolder();
  [pristine, folder] = [join(parent, 'pristine'), join(parent, 'vault')];
  const vault = must(await vaults.create(pristine, newVault()));
  must(await vault.append([eventOf('first')]));
  must(await vault.storePrivateKey(held, privateKeyOf(held)));
  must(await vault.addKeySlot(slotOf(1), credentials));
  recoveryKey = must(await vault.addRecoverySlot(recoveryFacts, credentials)).recoveryKey;
  await vault.close();
  const opened = must(await vaults.open(pristine, key));
  before = await contentsOf(opened, keyIds);
  await opened.close();
});
afterAll(async () => {
  await rm(parent, { recursive: true });
  report(`injected faults: cases tried ${tried}, missed ${missed.length}`);
});

const failures: Failure[] = ['EIO', 'ENOSPC', 'EACCES', 'short', 'half'];

/** Every way in which every one of these calls can fail; a short write is one of a write only. */
const plansFor = (calls: readonly string[]): Plan[] =>
  calls.flatMap((operation, index) =>
    failures
      .filter((failure) => operation === 'write' || (failure !== 'short' && failure !== 'half'))
      .flatMap((failure) => [false, true].map((forGood) => ({ call: index + 1, failure, forGood }))),
  );

/** Runs one case; what it finds wrong is collected, so that one miss does not hide the next. */
async function tryCase(name: string, work: () => Promise<string | null>): Promise<void> {
  tried += 1;
  const problem = await work().catch((error: unknown) => `threw ${String(error)}`);
  if (problem !== null) missed.push(`${name}: ${problem}`);
}

async function callsOf(run: (disk: FailingDisk) => Promise<void>): Promise<string[]> {
  const disk = new FailingDisk();
  await run(disk);
  return [...disk.calls];
}

const same = (a: unknown, b: unknown) => isDeepStrictEqual(a, b);

/** A key whose erasure has begun does not read any more: it counts as destroyed. */
const withoutErased = ({ privateKeys, ...rest }: Contents): Contents => ({
  ...rest,
  privateKeys: Object.fromEntries(Object.entries(privateKeys).filter(([, text]) => text !== 'vault-damaged')),
});

async function readAgain(act?: Act): Promise<Contents | string> {
  const opened = await vaults.open(folder, key);
  if (!opened.ok) return `does not open: ${JSON.stringify(opened.error)}`;
  const contents = await contentsOf(opened.value, keyIds);
  await opened.value.close();
  return act?.noWayBack ? withoutErased(contents) : contents;
}

async function failingAct(act: Act, plan: Plan): Promise<string | null> {
  await replaceFolder(pristine, folder);
  const disk = new FailingDisk();
  const vault = must(await vaultsOnFailing(disk.fileSystem).open(folder, key));
  disk.plan(plan);
  const result = await act.run(vault);
  if (!result.ok && !faults.includes(result.error.code)) return `refused with ${result.error.code}`;
  const failed = disk.calls[plan.call - 1];
  const shown = slotsOf(vault);
  await vault.close();
  if (disk.openFiles !== 0) return 'a file was left open';
  const found = await readAgain(act);
  if (typeof found === 'string') return found;
  if (result.ok) return same(found, act.after(before)) ? null : 'acknowledged, and not there';
  const { slots, recoverySlots } = found;
  if (!plan.forGood && !same(shown, { slots, recoverySlots })) return `shows ${JSON.stringify(shown)}`;
  const unsynced = act.byRenaming && failed === 'syncFolder';
  if (unsynced) return same(found, act.after(before)) ? null : `left ${JSON.stringify(found)}`;
  const may = act.noWayBack || plan.forGood;
  return same(found, before) || (may && same(found, act.after(before)))
    ? null
    : `left ${JSON.stringify(found)}`;
}

describe.each(acts)('a disk that fails during: $name', (act) => {
  it('leaves the state before the act, at every call and in every way', async () => {
    await replaceFolder(pristine, folder);
    const disk = new FailingDisk();
    const vault = must(await vaultsOnFailing(disk.fileSystem).open(folder, key));
    disk.plan(null);
    must(await act.run(vault));
    const calls = [...disk.calls];
    await vault.close();
    expect(calls.length).toBeGreaterThan(2);
    for (const plan of plansFor(calls)) {
      await tryCase(`${act.name}, ${nameOf(calls, plan)}`, () => failingAct(act, plan));
    }
    expect(missed).toEqual([]);
  });

  it('lets the act succeed once the disk works again', async () => {
    await replaceFolder(pristine, folder);
    const disk = new FailingDisk();
    const vault = must(await vaultsOnFailing(disk.fileSystem).open(folder, key));
    disk.plan({ call: 3, failure: 'ENOSPC', forGood: false });
    expect((await act.run(vault)).ok).toBe(false);
    disk.repair();
    must(await act.run(vault));
    await vault.close();
    expect(await readAgain()).toEqual(act.after(before));
  });
});

describe('a folder that could not be synced', () => {
  it('is synced before slots count as dropped, and the header is not written again', async () => {
    await replaceFolder(pristine, folder);
    const disk = new FailingDisk();
    const vault = must(await vaultsOnFailing(disk.fileSystem).open(folder, key));
    const kept = new Set([vault.keySlotId]);
    disk.plan(null);
    must(await vault.keepSlots(kept));
    const syncing = disk.calls.indexOf('syncFolder') + 1;
    await vault.close();

    await replaceFolder(pristine, folder);
    const again = must(await vaultsOnFailing(disk.fileSystem).open(folder, key));
    disk.plan({ call: syncing, failure: 'EIO', forGood: false });
    expect(await again.keepSlots(kept)).toMatchObject({ ok: false, error: { code: 'file-unwritable' } });
    expect(again.keySlots).toHaveLength(1);
    disk.plan(null);
    must(await again.keepSlots(kept));
    expect(disk.calls).toContain('syncFolder');
    expect(disk.calls).not.toContain('rename');
    disk.plan(null);
    must(await again.keepSlots(kept));
    expect(disk.calls).not.toContain('syncFolder');
    await again.close();
  });
});

const nameOf = (calls: readonly string[], { call, failure, forGood }: Plan) =>
  `call ${call} (${calls[call - 1]}), ${failure}${forGood ? ' for good' : ''}`;

describe('a disk that fails during: open', () => {
  it.each([
    ['a whole journal', 0],
    ['a torn last record', 7],
  ])('leaves %s as it was', async (_what, tornBytes) => {
    const tear = async () => {
      await replaceFolder(pristine, folder);
      if (tornBytes > 0) await tearJournal(tornBytes);
    };
    await tear();
    const expected = { ...before, names: tornBytes > 0 ? [] : before.names };
    const open = (disk: FailingDisk) => openAndClose(disk, key);
    const calls = await callsOf(async (disk) => void must(await open(disk)));
    for (const plan of plansFor(calls)) {
      await tryCase(`open, ${nameOf(calls, plan)}`, async () => {
        await tear();
        const disk = new FailingDisk(plan);
        const opened = await open(disk);
        if (!opened.ok && !faults.includes(opened.error.code)) return `refused with ${opened.error.code}`;
        if (disk.openFiles !== 0) return 'a file was left open';
        const found = await readAgain();
        return same(found, expected) ? null : `left ${JSON.stringify(found)}`;
      });
    }
    expect(missed).toEqual([]);
  });
});

async function openAndClose(disk: FailingDisk, by: VaultKey): Promise<Result<OpenVault, VaultFault>> {
  const opened = await vaultsOnFailing(disk.fileSystem).open(folder, by);
  if (opened.ok) await opened.value.close();
  return opened;
}

describe('a disk that fails during: open by recovery', () => {
  it('leaves the vault as it was, or with the new key slot where only the folder was not synced', async () => {
    const by = recoveryBy(recoveryKey, 2);
    const after = { ...before, slots: [...before.slots, 'Person 2'] };
    await replaceFolder(pristine, folder);
    const calls = await callsOf(async (disk) => void must(await openAndClose(disk, by)));
    for (const plan of plansFor(calls)) {
      await tryCase(`open by recovery, ${nameOf(calls, plan)}`, async () => {
        await replaceFolder(pristine, folder);
        const disk = new FailingDisk(plan);
        const opened = await openAndClose(disk, by);
        if (!opened.ok && !faults.includes(opened.error.code)) return `refused with ${opened.error.code}`;
        if (disk.openFiles !== 0) return 'a file was left open';
        const found = await readAgain();
        const written = opened.ok || disk.calls[plan.call - 1] === 'syncFolder';
        const fitting = written ? same(found, after) : same(found, before);
        return fitting || (plan.forGood && same(found, after)) ? null : `left ${JSON.stringify(found)}`;
      });
    }
    expect(missed).toEqual([]);
  });
});

async function tearJournal(bytes: number): Promise<void> {
  const path = join(folder, 'journal');
  await truncate(path, (await stat(path)).size - bytes);
}

describe('a disk that fails during: create', () => {
  it('leaves no vault and nothing else behind', async () => {
    const place = join(parent, 'made', 'for', 'it');
    const top = join(parent, 'made');
    const create = async (disk: FailingDisk) => {
      await rm(top, { recursive: true, force: true });
      const created = await vaultsOnFailing(disk.fileSystem).create(place, newVault());
      if (created.ok) await created.value.close();
      return created;
    };
    const calls = await callsOf(async (disk) => void must(await create(disk)));
    for (const plan of plansFor(calls)) {
      await tryCase(`create, ${nameOf(calls, plan)}`, async () => {
        const disk = new FailingDisk(plan);
        const created = await create(disk);
        if (!created.ok && !faults.includes(created.error.code)) return `refused with ${created.error.code}`;
        if (disk.openFiles !== 0) return 'a file was left open';
        const again = await vaults.open(place, key);
        if (again.ok) await again.value.close();
        if (created.ok) return again.ok ? null : 'acknowledged, and not there';
        if (plan.forGood) {
          const fitting = again.ok ? again.value.events.length === 1 : again.error.code === 'not-a-vault';
          return fitting ? null : `left ${JSON.stringify(again)}`;
        }
        const left = await filesOf(parent).then((files) =>
          Object.keys(files).filter((f) => f.startsWith('made')),
        );
        const folderLeft = await vaultFolderLeft(top);
        return left.length === 0 && !folderLeft ? null : `left ${left.join(', ')} ${folderLeft}`;
      });
    }
    await rm(top, { recursive: true, force: true });
    expect(missed).toEqual([]);
  });
});

async function vaultFolderLeft(top: string): Promise<boolean> {
  return access(top).then(
    () => true,
    () => false,
  );
}
