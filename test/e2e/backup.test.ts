import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { Desk, passphrase } from '../helpers/desk.ts';

/** A backup and its return, by the screens of the real application. */
describe('a backup', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    desk.keyturn.window.setDefaultTimeout(30_000);
    await desk.createVault();
    await desk.register('SWIFT', 'rsa');
  });
  afterAll(() => desk?.close());

  it('is made from the place of the vault, recorded, and out of date after the next act', async () => {
    const { window } = desk.keyturn;
    await window.getByRole('treeitem', { name: 'Vault' }).click();
    await desk.saving(desk.path('acme.keyturn-backup'));
    await window.getByRole('button', { name: 'Back up …' }).click();
    await window.getByText('Holds everything that was recorded').waitFor();
    const { open } = await desk.do('session.read');
    expect(open?.backup).toMatchObject({ current: true, file: { name: 'acme.keyturn-backup' } });
    await desk.register('Clearstream', 'ec');
    await window.getByText('Acts were recorded since', { exact: false }).waitFor();
    await window.getByRole('treeitem', { name: 'Worklist' }).click();
    await window.getByText('The last backup is older than the last act.').waitFor();
    expect(await violations(window)).toEqual([]);
  });

  it('is written over no file', async () => {
    const journal = await desk.journal();
    expect(await desk.call('vault.backUp')).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    expect(await desk.journal()).toEqual(journal);
  });

  it('becomes a vault again in a new folder, after what is no backup was refused', async () => {
    const { window } = desk.keyturn;
    const damaged = await readFile(desk.path('acme.keyturn-backup'));
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] as number) ^ 1;
    await writeFile(desk.path('damaged.keyturn-backup'), damaged);
    await desk.do('vault.lock');
    await window.getByRole('button', { name: 'Restore a backup …' }).click();
    await mkdir(desk.path('restored'));
    await desk.choosing(desk.path('restored'));
    await window.getByRole('button', { name: 'Choose a folder …' }).click();
    await window.getByText(desk.path('restored')).waitFor();
    await desk.choosing(desk.path('damaged.keyturn-backup'));
    await window.getByRole('button', { name: 'Choose a backup …' }).click();
    await window.getByText('damaged.keyturn-backup').waitFor();
    await window.getByLabel('Passphrase').fill(passphrase);
    await window.getByRole('button', { name: 'Restore', exact: true }).click();
    await window.getByText('The backup is damaged or was altered', { exact: false }).first().waitFor();
    await desk.choosing(desk.path('acme.keyturn-backup'));
    await window.getByRole('button', { name: 'Choose another backup …' }).click();
    await window.getByText('acme.keyturn-backup').waitFor();
    await window.getByLabel('Passphrase').fill(passphrase);
    await window.getByRole('button', { name: 'Restore', exact: true }).click();
    // This workstation has seen more than the backup holds: that is said, and wants a person's word.
    await window.getByRole('button', { name: 'Open the older copy' }).waitFor();
    expect(await violations(window)).toEqual([]);
    const before = await desk.do('session.read');
    expect(before.open).toBeNull();
    expect(before.older?.lastSeen.sequence).toBeGreaterThan(before.older?.lastRecord.sequence ?? Infinity);
    expect(await desk.call('receivers.list')).toMatchObject({ error: { code: 'no-vault-open' } });
    await new Administrator(desk.keyturn).acceptOlderCopy('The disk of the vault failed');
    const { open } = await desk.do('session.read');
    expect(open?.folder).toBe(desk.path('restored'));
    // What was recorded before the backup is there, and nothing of what came after it.
    expect((await desk.do('receivers.list')).map(({ systemName }) => systemName)).toEqual(['SWIFT']);
  });
});
