import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RotationView } from '../../electron/contract/schemas/rotations.ts';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { Desk } from '../helpers/desk.ts';
import { dropFiles } from '../helpers/drop.ts';
import { localDate } from '../helpers/local-date.ts';
import { encryptedResponse } from '../helpers/xmlsec.ts';

/**
 * Responses of a receiver, encrypted by the real xmlsec1 and captured at the tenant: evidence of which key the receiver
 * uses, on the screens of the real application.
 */
let desk: Desk;
let ada: Administrator;
let rotation: RotationView;
/** Certificates in PEM, as a receiver has them. */
let [oldCertificate, newCertificate] = ['', ''];
let forNew: string;
let forOld: string;
let signed: string;

beforeAll(async () => {
  desk = await Desk.open();
  ada = new Administrator(desk.keyturn);
  desk.keyturn.window.setDefaultTimeout(30_000);
  await desk.createVault();
  const { id: receiverId, system } = await desk.register('SWIFT', 'rsa');
  const { id: oldKeyId, files } = await desk.registerKey([receiverId]);
  rotation = await desk.do('rotations.start', { oldKeyId, receiverIds: [receiverId] });
  const deployed = await desk.deploy(rotation);
  [oldCertificate, newCertificate] = [files.pem, deployed.pem];
  const folder = await desk.handOver(rotation.id, receiverId);
  await mkdir(desk.path('messages'));
  forNew = await encryptedResponse(desk.path('messages'), 'for-new', newCertificate);
  forOld = await encryptedResponse(desk.path('messages'), 'for-old', oldCertificate, {
    keyTransport: 'http://www.w3.org/2001/04/xmlenc#rsa-1_5',
    content: 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc',
    sessionKey: 'des-192',
  });
  const at = `${(await desk.now()).slice(0, 16)}:00Z`;
  signed = await system.confirm(folder, { switchedAt: at, oldCertificateRemovedAt: at });
  await desk.keyturn.window.reload();
  await openRotation();
});
afterAll(() => desk?.close());

const openRotation = async () => {
  await page().getByText('dec_2024 →').first().click();
  await page()
    .getByRole('heading', { name: /^dec_2024/, level: 1 })
    .waitFor();
};
const inGerman = async (look: () => Promise<void>) => {
  const { preferences } = await desk.do('session.read');
  await desk.do('session.setPreferences', { ...preferences, language: 'de' });
  await look();
  await desk.do('session.setPreferences', preferences);
};
const receiverId = () => rotation.receivers[0]?.receiverId ?? '';
const page = () => desk.keyturn.window;
const expectAccessible = async () => expect(await violations(page())).toEqual([]);

/** This minute by the application's clock, as English speakers of Keyturn type it. */
async function thisMinute(): Promise<string> {
  const now = new Date(await desk.now());
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${localDate(now.toISOString())} ${time}`;
}

describe('a message of a receiver', () => {
  it('for the new key is evidence of step 4', async () => {
    const panel = await ada.examineMessage('SWIFT', forNew);
    await panel.getByText(/is in use: strong evidence for step 4/).waitFor();
    await panel.getByText('The private key in this vault decrypts it').waitFor();
    await panel.getByText('issuer and serial number').waitFor();
    await panel.getByText('RSA-OAEP with SHA-1, MGF1 with SHA-1').waitFor();
    await expectAccessible();
    await ada.recordMessage(await thisMinute());
    await panel.getByText(/^New key, captured/).waitFor();
    // The signed confirmation is waited for all the same.
    await page()
      .getByText(/Waiting for SWIFT/)
      .first()
      .waitFor();
    await expectAccessible();
  });

  it('is examined too where it is dropped on the window, once a person says whose it is', async () => {
    const another = await encryptedResponse(desk.path('messages'), 'dropped', newCertificate);
    await dropFiles(page(), [{ name: 'dropped.xml', bytes: await readFile(another) }]);
    await page()
      .getByText(/which receiver sent it\?/)
      .waitFor();
    await expectAccessible();
    await ada.button(/^Examine it as a message of SWIFT/).click();
    const panel = ada.panel('Confirmation of SWIFT');
    await panel.getByRole('heading', { name: 'A message of SWIFT' }).waitFor();
    await panel.getByText('dropped.xml').waitFor();
    await ada.button('Close without recording', panel).click();
    await ada.button('Examine a message…', panel).waitFor();
  });

  it('says what it was, and nothing of what was in it', async () => {
    const view = await desk.do('rotations.read', { rotationId: rotation.id });
    const [message] = view.receivers[0]?.messages ?? [];
    expect(message).toMatchObject({ encryptedFor: 'new', proof: 'decrypted', file: { name: 'for-new.xml' } });
    expect(JSON.stringify(view)).not.toContain('100 €');
    expect(await readFile(join(desk.path('messages'), 'for-new.plain.xml'), 'utf8')).toContain('100 €');
  });

  it('for the old key after the confirmed switch is an alarm, which stops the removal', async () => {
    await desk.confirm(rotation.id, receiverId(), signed);
    await desk.moveClock(100);
    await desk.confirmDate();
    const panel = await ada.examineMessage('SWIFT', forOld);
    await panel.getByText(/recording it raises an alarm/).waitFor();
    await panel.getByText('RSA PKCS#1 v1.5', { exact: true }).waitFor();
    await panel.getByText('3DES-CBC').waitFor();
    await ada.recordMessage(await thisMinute());
    await page()
      .getByText(/^Alarm: SWIFT encrypted a message for the old key dec_2024/)
      .waitFor();
    const refused = await desk.call('rotations.removeOldKey', {
      rotationId: rotation.id,
      typedAlias: 'dec_2024',
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'message-for-old-key', receivers: ['SWIFT'] },
    });
    await expectAccessible();
    await ada.goTo('Worklist');
    await page().getByText('Resolve the alarm').waitFor();
    await expectAccessible();
    await inGerman(async () => {
      await page().getByText('Alarm auflösen').waitFor();
      await openRotation();
      await page()
        .getByText(/^Alarm: SWIFT hat nach der bestätigten Umstellung/)
        .waitFor();
      await page().getByText('Alter Schlüssel nicht mehr verwendet seit').first().waitFor();
      await expectAccessible();
    });
  });

  it('leaves an alarm that a person resolves, and the waiting period counts anew', async () => {
    const panel = ada.panel('Confirmation of SWIFT');
    const since = await thisMinute();
    await ada.resolveAlarm('SWIFT', since, 'The second node still had the old certificate.');
    await panel.getByText('Alarm resolved').waitFor();
    await page()
      .getByText(/can go from .*90 days/)
      .first()
      .waitFor();
    const refused = await desk.call('rotations.removeOldKey', {
      rotationId: rotation.id,
      typedAlias: 'dec_2024',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-early', rule: 'retention' } });
    await expectAccessible();
  });
});

describe('a message that is no evidence changes nothing', () => {
  const refusal = async (path: string) => {
    const before = await desk.journal();
    await desk.choosing(path);
    const answer = await desk.call('rotations.chooseMessage', {
      rotationId: rotation.id,
      receiverId: receiverId(),
    });
    expect(await desk.journal()).toEqual(before);
    return answer.ok ? 'examined' : answer.error;
  };

  it('each with its own reason', async () => {
    expect(await refusal(join(desk.path('messages'), 'for-new.plain.xml'))).toEqual({
      code: 'message-not-encrypted',
    });
    expect(await refusal(join(desk.path('messages'), 'for-new.encrypted.xml'))).toBe('examined');
    expect(await refusal(join(desk.path('messages'), 'for-new.template.xml'))).toEqual({
      code: 'not-a-soap-message',
      found: 'EncryptedData',
    });
    expect(await refusal(newCertificate)).toMatchObject({ code: 'xml-malformed' });
    expect(await refusal(desk.path('none.xml'))).toMatchObject({ code: 'file-unreadable', reason: 'ENOENT' });
  });

  it('nor does one that was recorded before', async () => {
    await desk.choosing(forNew);
    const at = { rotationId: rotation.id, receiverId: receiverId() };
    const { choice } = await desk.do('rotations.chooseMessage', at);
    const capturedAt = `${(await desk.now()).slice(0, 16)}:00.000Z`;
    expect(await desk.call('rotations.recordMessage', { ...at, choice, capturedAt })).toMatchObject({
      ok: false,
      error: { code: 'message-recorded-before' },
    });
  });
});

describe('a message of 50 MB', () => {
  let large: string;
  beforeAll(async () => {
    large = await encryptedResponse(desk.path('messages'), 'large', newCertificate, {
      payload: `<a>${'<b>Überweisung an Müller: 100 €</b>\n'.repeat(930_000)}</a>`,
    });
  });

  /** Examines it, and says for how long main answered nobody at the longest. */
  const longestPause = async (): Promise<number> => {
    await desk.keyturn.app.evaluate(() => {
      const watch = { last: performance.now(), longest: 0 };
      const look = () => {
        watch.longest = Math.max(watch.longest, performance.now() - watch.last - 5);
        watch.last = performance.now();
      };
      Object.assign(globalThis, { watch, timer: setInterval(look, 5) });
    });
    const preview = await desk.do('rotations.chooseMessage', {
      rotationId: rotation.id,
      receiverId: receiverId(),
    });
    expect(preview.file.bytes).toBeGreaterThan(50_000_000);
    expect(preview).toMatchObject({ encryptedFor: 'new', proof: 'decrypted' });
    return desk.keyturn.app.evaluate(() => {
      const { watch, timer } = globalThis as unknown as {
        watch: { longest: number };
        timer: NodeJS.Timeout;
      };
      clearInterval(timer);
      return watch.longest;
    });
  };

  it('is examined without keeping the application waiting', async () => {
    await desk.choosing(large);
    const pauses: number[] = [];
    for (let run = 0; run < 3; run += 1) pauses.push(await longestPause());
    console.log(`main's longest pauses: ${pauses.map((pause) => `${pause.toFixed(0)} ms`).join(', ')}`);
    // What the examination itself would cause comes every time; what another program causes does not.
    expect(Math.min(...pauses)).toBeLessThan(100);
  });

  it('is let go of when the vault is locked meanwhile', async () => {
    const examining = desk
      .call('rotations.chooseMessage', { rotationId: rotation.id, receiverId: receiverId() })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const started = performance.now();
    await desk.keyturn.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items ?? [];
      items
        .flatMap(({ submenu }) => submenu?.items ?? [])
        .find(({ label }) => label === 'Lock the vault')
        ?.click();
    });
    await page().getByLabel('Passphrase', { exact: true }).waitFor();
    // The page that asked is gone, and with it its answer; main has nothing to wait for.
    expect(performance.now() - started).toBeLessThan(5000);
    await examining;
  });
});
