import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Administrator } from '../helpers/administrator.ts';
import { launchApp } from '../helpers/launch.ts';
import { localDate } from '../helpers/local-date.ts';
import { keyInUse, ReceiverSystem, uploadAndDownload } from '../helpers/openssl.ts';

const passphrase = 'correct horse battery staple';
const password = 'Kestrel-42-north';
const day = 86_400_000;

/**
 * One complete rotation with two receivers in the real application: the administrator at the screens, the tenant
 * keystore and the receivers played by the real openssl, the 90 days by the test build's clock. Leaves every file
 * that travelled in `out`, and a screenshot of every step. Refuses a folder that is not empty.
 *
 * @param options `out`: absolute path of a folder, created where there is none
 */
export default async function demo({ out }: { out: string }): Promise<void> {
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw new Error(`${out} is not empty: choose another folder`);
  const desk = await mkdtemp(join(tmpdir(), 'keyturn-demo-'));
  const keyturn = await launchApp({ env: { KEYTURN_CLOCK_OFFSET_FILE: join(desk, 'clock') } });
  try {
    await walk(new Administrator(keyturn), desk, out);
  } finally {
    await keyturn.close();
    await rm(desk, { recursive: true, force: true });
  }
}

async function walk(ada: Administrator, desk: string, out: string): Promise<void> {
  const at = (...parts: string[]) => join(out, ...parts);
  for (const folder of ['handover', 'confirmations', 'screenshots']) await mkdir(at(folder));
  await mkdir(join(desk, 'vault'));
  const shots = photographer(ada, at('screenshots'));
  const receivers = [
    await ReceiverSystem.create('SWIFT', desk, 'rsa'),
    await ReceiverSystem.create('Clearstream', desk, 'ec'),
  ];

  await shots('start');
  await ada.createVault(join(desk, 'vault'), 'acme-prod', 'Ada Admin', passphrase);
  await shots('empty-worklist');
  for (const { name, certificate } of receivers) {
    await ada.registerReceiver({
      system: name,
      contact: 'Ray Receiver',
      flows: 'Payments out\nStatements in',
      days: 3,
    });
    await ada.pinSigningCertificate(certificate);
  }
  await shots('receiver');
  const old = await keyInUse(desk, 'dec_2024', password);
  await cp(old.der, at('old.cer'));
  const names = receivers.map(({ name }) => name);
  await ada.registerKeyInUse(old.p12, password, names);
  await shots('key-in-use');

  await ada.startRotation();
  await shots('step-1-create-key-pair');
  await ada.createKeyPair('dec_2026');
  await ada.exportKeyPair(at('new.p12'), password);
  await writeFile(at('password.txt'), `${password}\n`);
  await shots('step-2-add-to-tenant-keystore');
  const downloaded = await uploadAndDownload(desk, at('new.p12'), password);
  await cp(downloaded.der, at('new.cer'));
  await cp(downloaded.pem, at('new.pem'));
  await ada.proveAddition(at('new.cer'));
  await shots('step-3-hand-over');
  for (const name of names) {
    await ada.handOver(name, { into: at('handover') });
    const written = (await readdir(at('handover'))).find((entry) =>
      entry.startsWith(`keyturn-handover-${name}-`),
    );
    await rename(at('handover', written ?? 'none'), at('handover', name));
  }
  await shots('step-3-handed-over');
  for (const receiver of receivers) {
    const now = new Date().toISOString();
    const dates = { switchedAt: now, oldCertificateRemovedAt: now };
    const signed = at('confirmations', `${receiver.name}.p7m`);
    await cp(await receiver.confirm(at('handover', receiver.name), dates), signed);
    await ada.chooseConfirmation(receiver.name, signed);
    await shots(`steps-4-to-6-${receiver.name}`);
    await ada.acceptConfirmation(receiver.name);
  }
  await ada.openStep(7);
  await shots('step-7-waiting');
  await writeFile(join(desk, 'clock'), String(91 * day));
  await ada.goTo('Worklist');
  await shots('worklist-91-days-later');
  await ada.window.getByRole('link', { name: 'dec_2024 → dec_2026' }).click();
  const step = await ada.openStep(7);
  await shots('step-7-confirm-date');
  await ada.confirmDate(localDate(Date.now() + 91 * day), 'radio-controlled clock in the office', step);
  await shots('step-7-remove-old-key');
  await ada.removeOldKey('dec_2024');
  await shots('completed');
  await ada.saveReport(at('report.pdf'));
}

/** Takes numbered pictures of the window into a folder. */
function photographer(ada: Administrator, folder: string): (name: string) => Promise<void> {
  let count = 0;
  return async (name) => {
    count += 1;
    // Pictures show what a person sees once the eye has settled: no button half pressed, no panel half open.
    await ada.window.waitForTimeout(500);
    await ada.window.screenshot({ path: join(folder, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
}
