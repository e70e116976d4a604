import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { Desk } from '../helpers/desk.ts';
import { ReceiverSystem } from '../helpers/openssl.ts';

/** A receiver renews the certificate with which it signs, in the middle of a rotation that it has not confirmed yet. */
describe('a receiver whose signing certificate is renewed', () => {
  let desk: Desk;
  let ada: Administrator;
  let rotationId: string;
  let receiverId: string;
  let handOver: string;
  let first: ReceiverSystem;
  let second: ReceiverSystem;
  let third: ReceiverSystem;

  beforeAll(async () => {
    desk = await Desk.open();
    desk.keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(desk.keyturn);
    await desk.createVault();
    const swift = await desk.register('SWIFT', 'rsa');
    [receiverId, first] = [swift.id, swift.system];
    second = await ReceiverSystem.create('second', desk.folder, 'ec');
    third = await ReceiverSystem.create('third', desk.folder, 'rsa');
    const key = await desk.registerKey([receiverId]);
    const rotation = await desk.do('rotations.start', { oldKeyId: key.id, receiverIds: [receiverId] });
    rotationId = rotation.id;
    await desk.deploy(rotation);
    handOver = await desk.handOver(rotationId, receiverId);
  });
  afterAll(() => desk?.close());

  const confirmed = async (by: ReceiverSystem, form: 'DER' | 'detached' | 'mail' | 'opaque mail' = 'DER') => {
    const at = await desk.now();
    return by.confirm(handOver, { switchedAt: at, oldCertificateRemovedAt: at }, { form });
  };
  const choose = async (...paths: string[]) => {
    await desk.choosing(...paths);
    return desk.call('rotations.chooseConfirmation', { rotationId, receiverId });
  };
  const openReceiver = async () => {
    await desk.keyturn.window.reload();
    await ada.goTo('Receivers');
    await desk.keyturn.window.getByRole('link', { name: 'SWIFT' }).click();
    await desk.keyturn.window.getByRole('heading', { name: 'SWIFT', level: 1 }).waitFor();
  };

  it('replaces it by a file that the old one signed, and keeps the old one on record', async () => {
    await openReceiver();
    const form = await ada.chooseReplacement(
      await first.sign(second.certificate),
      'Replace the signing certificate of SWIFT',
    );
    await form.getByText('The pinned certificate has signed this new one.').waitFor();
    expect(await violations(desk.keyturn.window)).toEqual([]);
    await ada.button('Replace the certificate', form).click();
    await form.waitFor({ state: 'detached' });
    await desk.keyturn.window.getByText('Signed by the certificate before it').waitFor();
    const former = desk.keyturn.window.getByRole('table', { name: 'Replaced signing certificates' });
    await former.getByText('CN=SWIFT signing').waitFor();
    expect(await violations(desk.keyturn.window)).toEqual([]);
  });

  it('is told that the former one was replaced, and when, where it still signs with it', async () => {
    const journal = await desk.journal();
    const { signer } = (await desk.do('receivers.list'))[0] ?? {};
    expect(await choose(await confirmed(first))).toMatchObject({
      ok: false,
      error: { code: 'signed-by-replaced-certificate', replacedAt: signer?.at },
    });
    await desk.choosing(await first.sign(third.certificate));
    expect(await desk.call('receivers.chooseSigningCertificate', { receiverId })).toMatchObject({
      ok: false,
      error: { code: 'signed-by-replaced-certificate' },
    });
    expect(await desk.journal()).toEqual(journal);
  });

  it('replaces it by a certificate whose fingerprint is compared again', async () => {
    await openReceiver();
    const form = await ada.chooseReplacement(third.certificate, 'Pin the signing certificate');
    await form.getByRole('checkbox').click();
    await ada.button('Pin the certificate', form).click();
    await form.waitFor({ state: 'detached' });
    const former = desk.keyturn.window.getByRole('table', { name: 'Replaced signing certificates' });
    await former.getByText('CN=second signing').waitFor();
    expect(await former.getByRole('row').count()).toBe(3);
  });

  it('cannot bring a replaced one back by a signature', async () => {
    await desk.choosing(await third.sign(second.certificate));
    expect(await desk.call('receivers.chooseSigningCertificate', { receiverId })).toMatchObject({
      ok: false,
      error: { code: 'signing-certificate-replaced-before' },
    });
  });

  it('is not believed with a signed file that is no certificate, nor with files that do not belong together', async () => {
    const letter = desk.path('letter.txt');
    await writeFile(letter, 'Please trust the new certificate.');
    const chooseSigner = async (...paths: string[]) => {
      await desk.choosing(...paths);
      return desk.call('receivers.chooseSigningCertificate', { receiverId });
    };
    expect(await chooseSigner(await third.sign(letter))).toMatchObject({
      error: { code: 'signed-file-without-certificate' },
    });
    expect(await choose(letter, second.certificate)).toMatchObject({ error: { code: 'not-signed-data' } });
    const signature = await confirmed(third, 'detached');
    expect(await choose(signature)).toMatchObject({ error: { code: 'content-not-included' } });
    expect(await choose(signature, letter)).toMatchObject({ error: { code: 'content-altered' } });
  });

  it('confirms in a mail, in clear or opaque, or with a signature beside the file', async () => {
    for (const form of ['opaque mail', 'mail'] as const) {
      const mail = await confirmed(third, form);
      expect(await readFile(mail, 'utf8')).toMatch(/^To: ada@example.com/m);
      expect(await choose(mail)).toMatchObject({ ok: true, value: { acceptable: true } });
    }
    const signature = await confirmed(third, 'detached');
    const content = signature.replace('.p7s', '.json');
    expect(await choose(content, signature)).toMatchObject({
      ok: true,
      value: { acceptable: true, contentFile: { name: 'third-confirmation.json' } },
    });
  });

  it('and the mail is imported and accepted on the screen', async () => {
    const mail = await confirmed(third, 'mail');
    await desk.keyturn.window.reload();
    await ada.goTo('Worklist');
    await desk.keyturn.window.getByRole('link', { name: /dec_2024/ }).click();
    const panel = await ada.chooseConfirmation('SWIFT', mail);
    await panel.getByText('third-confirmation.eml').waitFor();
    expect(await violations(desk.keyturn.window)).toEqual([]);
    await ada.acceptConfirmation('SWIFT');
    const { receivers } = await desk.do('rotations.read', { rotationId });
    expect(receivers[0]?.confirmation).toMatchObject({
      signer: { subject: 'CN=third signing, O=third' },
      file: { name: 'third-confirmation.eml' },
    });
  });
});
