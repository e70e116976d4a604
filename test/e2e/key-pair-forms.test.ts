import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { Desk, p12Password } from '../helpers/desk.ts';

const run = promisify(execFile);

/** What the real keytool lists of a keystore. */
async function keytool(file: string): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', STORE_PASSWORD: p12Password };
  const { stdout } = await run(
    'keytool',
    ['-list', '-v', '-keystore', file, '-storepass:env', 'STORE_PASSWORD'],
    {
      env,
    },
  );
  return stdout;
}

describe('the new key pair leaves for the tenant keystore', () => {
  let desk: Desk;
  let ada: Administrator;
  let rotationId: string;
  let start: () => Promise<string>;

  beforeAll(async () => {
    desk = await Desk.open();
    desk.keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(desk.keyturn);
    await desk.createVault();
    const { id } = await desk.register('SWIFT', 'rsa');
    const key = await desk.registerKey([id]);
    start = async () => {
      const rotation = await desk.do('rotations.start', { oldKeyId: key.id, receiverIds: [id] });
      await ada.goTo('Worklist');
      await desk.keyturn.window.getByRole('link', { name: 'dec_2024 → new key pair' }).click();
      await ada.panel(/Step 1/).waitFor();
      return rotation.id;
    };
    rotationId = await start();
  });
  afterAll(() => desk?.close());

  const exports = async () => (await desk.do('rotations.read', { rotationId })).exports;

  it.each([
    ['pkcs12-modern', /modern/, 'new.p12', 'PKCS12'],
    ['pkcs12-compatible', /compatible with old Java/, 'old-java.p12', 'PKCS12'],
    ['jks', /^JKS/, 'new.jks', 'JKS'],
  ])('in the form %s, chosen on the screen', async (form, words, name, type) => {
    if (form === 'pkcs12-modern') await ada.createKeyPair('dec_2026');
    await ada.exportKeyPair(desk.path(name), p12Password, undefined, words);
    const step = ada.panel(/Step 2/);
    await step.getByText(name, { exact: true }).waitFor();
    expect(await violations(desk.keyturn.window)).toEqual([]);
    const sha256 = createHash('sha256')
      .update(await readFile(desk.path(name)))
      .digest('hex');
    expect((await exports()).at(-1)).toMatchObject({ form, name, sha256 });
    const shown = (await step.innerText()).replaceAll(/\s/g, '').toLowerCase();
    expect(shown).toContain(sha256);
    const listing = await keytool(desk.path(name));
    expect(listing).toContain(`Keystore type: ${type}`);
    expect(listing).toContain('Alias name: dec_2026');
    expect(listing).toContain('Entry type: PrivateKeyEntry');
  });

  it('says what JKS protects, and how its file is uploaded', async () => {
    const step = ada.panel(/Step 2/);
    await step.getByText(/JKS protects the private key little/).waitFor();
    await step.getByText(/A \.jks file is uploaded as a keystore/).waitFor();
  });

  it('never over another file, in no form', async () => {
    const before = await readFile(desk.path('new.jks'));
    await desk.saving(desk.path('new.jks'));
    const answer = await desk.call('rotations.exportKeyPair', {
      rotationId,
      form: 'jks',
      password: p12Password,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-exists', name: 'new.jks' } });
    expect(await readFile(desk.path('new.jks'))).toEqual(before);
    expect(await exports()).toHaveLength(3);
  });

  it('never as JKS where its alias would arrive as another one', async () => {
    await desk.do('rotations.abandon', { rotationId, reason: 'another alias' });
    rotationId = await start();
    await ada.createKeyPair('Dec_2027');
    await ada.chooseKeyPairForm(/^JKS/);
    const step = ada.panel(/Step 2/);
    await step.getByText(/would arrive as “dec_2027”/).waitFor();
    expect(await violations(desk.keyturn.window)).toEqual([]);
    const answer = await desk.call('rotations.exportKeyPair', {
      rotationId,
      form: 'jks',
      password: p12Password,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'alias-changes-in-jks' } });
  });
});
