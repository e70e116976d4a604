import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { Desk, p12Password } from '../helpers/desk.ts';
import { Authority, uploadAndDownload } from '../helpers/openssl.ts';

const run = promisify(execFile);

/** A rotation whose new certificate is signed by an authority, on the screens of the real application. */
describe('an authority signs the new key pair', () => {
  let desk: Desk;
  let ada: Administrator;
  let ca: Authority;
  let rotationId: string;
  let receiverId: string;

  const accessible = async () => expect(await violations(desk.keyturn.window)).toEqual([]);
  const view = () => desk.do('rotations.read', { rotationId });

  beforeAll(async () => {
    desk = await Desk.open();
    desk.keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(desk.keyturn);
    await mkdir(desk.path('authority'));
    ca = await Authority.create(desk.path('authority'));
    await desk.createVault();
    receiverId = (await desk.register('SWIFT', 'rsa')).id;
    const key = await desk.registerKey([receiverId]);
    rotationId = (await desk.do('rotations.start', { oldKeyId: key.id, receiverIds: [receiverId] })).id;
    await ada.goTo('Worklist');
    await desk.keyturn.window.getByRole('link', { name: 'dec_2024 → new key pair' }).click();
    await ada.createKeyPair('dec_2026');
  });
  afterAll(() => desk?.close());

  it('whose self-signed certificate was exported already', async () => {
    await ada.exportKeyPair(desk.path('self-signed.p12'), p12Password);
    expect((await view()).exports).toMatchObject([{ isCurrent: true }]);
  });

  it('by a request that openssl verifies', async () => {
    await ada.exportCertificateRequest(desk.path('dec_2026.csr'), 'decrypt.example.com');
    await accessible();
    const { stdout, stderr } = await run('openssl', [
      ...['req', '-in', desk.path('dec_2026.csr'), '-verify', '-noout', '-text'],
    ]);
    expect(stderr + stdout).toContain('verify OK');
    expect(stdout).toContain('DNS:decrypt.example.com');
    expect((await view()).authority.requests).toMatchObject([
      { name: 'dec_2026.csr', form: 'pem', alternativeNames: ['decrypt.example.com'] },
    ]);
  });

  it('whose response is not accepted where it is for another key, and changes nothing', async () => {
    const before = await desk.journal();
    const step = await ada.chooseAuthorityResponse(desk.path('authority/root.pem'));
    await step.getByText(/No certificate in the file belongs to the new key pair/).waitFor();
    await accessible();
    expect(await desk.journal()).toEqual(before);
  });

  it('whose response shows what is odd about it, and can be left alone', async () => {
    const before = await desk.journal();
    const response = await ca.sign(desk.path('dec_2026.csr'), { days: 60, usage: 'digitalSignature' });
    const step = await ada.chooseAuthorityResponse(response);
    await step.getByText('Validity: to be considered').waitFor();
    await step.getByText(/does not allow key encipherment/).waitFor();
    await step.getByText('Chain: in order').waitFor();
    await accessible();
    await ada.button('Accept it in spite of 2 findings', step).waitFor();
    await ada.button('Close without accepting', step).click();
    expect(await desk.journal()).toEqual(before);
  });

  it('whose response is accepted: then the key pair has this certificate and its chain', async () => {
    const response = await ca.sign(desk.path('dec_2026.csr'));
    const step = await ada.chooseAuthorityResponse(response);
    await step.getByText('O=Trust', { exact: false }).first().waitFor();
    await accessible();
    await ada.acceptAuthorityResponse();
    await accessible();
    const { newKeyPair, authority, exports } = await view();
    expect(newKeyPair?.certificate.issuer).toBe('CN=Trust Issuing, O=Trust');
    expect(newKeyPair?.chain.map(({ subject }) => subject)).toEqual([
      'CN=Trust Issuing, O=Trust',
      'CN=Trust Root, O=Trust',
    ]);
    expect(authority.responses).toMatchObject([{ name: 'response.p7b', oddities: [] }]);
    expect(exports).toMatchObject([{ isCurrent: false }]);
    await step.getByText(/Some exported files hold the certificate that was replaced/).waitFor();
  });

  it('and what was exported before proves nothing any more', async () => {
    const old = await uploadAndDownload(desk.folder, desk.path('self-signed.p12'), p12Password);
    await desk.choosing(old.der);
    expect(await desk.call('rotations.proveAddition', { rotationId })).toMatchObject({
      error: { code: 'certificate-is-the-replaced-one' },
    });
    await desk.choosing(desk.path('authority/issued.pem'));
    expect(await desk.call('rotations.proveAddition', { rotationId })).toMatchObject({
      error: { code: 'key-pair-not-exported' },
    });
  });

  it('and the rotation goes on with the certificate of the authority', async () => {
    await ada.exportKeyPair(desk.path('signed.p12'), p12Password);
    const env = { ...process.env, STORE_PASSWORD: p12Password };
    const listing = await run(
      'keytool',
      ['-list', '-v', '-keystore', desk.path('signed.p12'), '-storepass:env', 'STORE_PASSWORD'],
      { env },
    );
    expect(listing.stdout).toContain('Certificate chain length: 3');
    const { der } = await uploadAndDownload(desk.folder, desk.path('signed.p12'), p12Password);
    await ada.proveAddition(der);
    await desk.choosing(await ca.sign(desk.path('dec_2026.csr')));
    expect(await desk.call('rotations.chooseAuthorityResponse', { rotationId })).toMatchObject({
      error: { code: 'step-already-done' },
    });
    const folder = await desk.handOver(rotationId, receiverId);
    const handedOver = await readFile(`${folder}/new-certificate.cer`);
    expect(handedOver).toEqual(await readFile(der));
  });

  it('and its page in the keystore has the chain', async () => {
    await ada.goTo('Keystore');
    await desk.keyturn.window.getByRole('link', { name: 'dec_2026' }).click();
    await desk.keyturn.window.getByRole('heading', { name: 'dec_2026', level: 1 }).waitFor();
    await desk.keyturn.window.getByText(/CN=Trust Root, O=Trust, valid until/).waitFor();
    await accessible();
  });
});
