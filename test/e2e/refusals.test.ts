import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RotationView } from '../../electron/contract/schemas/rotations.ts';
import { checkManifest } from '../../electron/exchange/text/commands.ts';
import { violations } from '../helpers/accessibility.ts';
import { Desk, handOverOf, p12Password, passphrase } from '../helpers/desk.ts';
import { keyInUse, type ReceiverSystem } from '../helpers/openssl.ts';

/**
 * What is refused, in the real application with real files: each with its own reason, and with a journal that
 * is the same byte for byte as before.
 */
let desk: Desk;
let journalBefore: Buffer;

beforeAll(async () => {
  desk = await Desk.open();
  await desk.createVault();
});
afterAll(() => desk?.close());

const expectRefusal = async (answer: Promise<unknown>, error: object) => {
  journalBefore = await desk.journal();
  expect(await answer).toMatchObject({ ok: false, error });
  expect(await desk.journal()).toEqual(journalBefore);
};

const minutesAgo = async (minutes: number) =>
  new Date(Date.parse(await desk.now()) - minutes * 60_000).toISOString();

describe('the vault', () => {
  it('is not opened with a wrong passphrase', async () => {
    const { open } = await desk.do('session.read');
    const vault = { kind: 'known', vaultId: open?.vaultId ?? '' } as const;
    const key = await desk.key(vault);
    await desk.do('vault.lock');
    await expectRefusal(
      desk.call('vault.open', { vault, key: { ...key, passphrase: 'not the passphrase' } }),
      {
        code: 'wrong-passphrase',
      },
    );
    expect((await desk.do('session.read')).open).toBeNull();
    await desk.do('vault.open', { vault, key });
  });

  it('is not created in a folder that is not empty', async () => {
    await desk.choosing(desk.folder);
    const { choice } = await desk.do('vault.chooseNewFolder');
    const input = { choice, tenant: 'other', person: 'Ada', passphrase };
    await expectRefusal(desk.call('vault.create', input), { code: 'folder-not-empty' });
  });
});

describe('the key in use', () => {
  it('is not read from a .p12 with a wrong password, nor from a file that is something else', async () => {
    const { p12, pem } = await keyInUse(desk.folder, 'dec_2024', p12Password);
    const { choice } = await desk.import(p12);
    await expectRefusal(desk.call('imports.unlock', { choice, password: 'wrong' }), {
      code: 'wrong-pkcs12-password',
    });
    await writeFile(desk.path('letter.cer'), 'Dear Ada');
    await desk.choosing(desk.path('letter.cer'));
    await expectRefusal(desk.call('imports.choose'), { code: 'file-not-recognised' });
    const chosen = await desk.import(pem);
    const input = {
      choice: chosen.choice,
      entry: 0,
      alias: 'sap_dec',
      receiverIds: [],
      withPrivateKey: false,
    };
    await expectRefusal(desk.call('keys.registerInUse', input), {
      code: 'alias-reserved-prefix',
      prefix: 'sap_',
    });
  });
});

describe('a rotation', () => {
  let rotation: RotationView;
  let rotationId: string;
  const receivers: { id: string; system: ReceiverSystem }[] = [];
  const folders: string[] = [];
  const [swift, clearstream] = [0, 1] as const;
  const receiver = (index: number) => receivers[index] as { id: string; system: ReceiverSystem };

  beforeAll(async () => {
    receivers.push(await desk.register('SWIFT', 'rsa'), await desk.register('Clearstream', 'ec', 100 * 24));
    const receiverIds = receivers.map(({ id }) => id);
    const { id } = await desk.registerKey(receiverIds);
    rotation = await desk.do('rotations.start', { oldKeyId: id, receiverIds });
    rotationId = rotation.id;
  });

  it('does no step out of its order', async () => {
    const missing = 'create-key-pair';
    const receiverId = receiver(swift).id;
    for (const answer of [
      desk.call('rotations.exportKeyPair', { rotationId, form: 'pkcs12-modern', password: p12Password }),
      desk.call('rotations.proveAddition', { rotationId }),
      desk.call('rotations.exportHandOver', handOverOf(rotationId, receiverId)),
      desk.call('rotations.chooseConfirmation', { rotationId, receiverId }),
      desk.call('rotations.removeOldKey', { rotationId, typedAlias: 'dec_2024' }),
    ]) {
      await expectRefusal(answer, { code: 'step-out-of-order', missing });
    }
  });

  it('creates no key pair under an alias or a subject against the rules', async () => {
    const input = { rotationId, keyBits: 2048, ...rotation.proposal } as const;
    for (const [alias, code] of [
      ['', 'alias-empty'],
      ['DEC_2024', 'alias-taken'],
      ['hcicertificate2', 'alias-reserved-prefix'],
      ['hcimsgcertificate', 'alias-reserved'],
      ['x'.repeat(251), 'alias-too-long'],
    ] as const) {
      await expectRefusal(desk.call('rotations.createKeyPair', { ...input, alias }), { code });
    }
    const subject = [
      { type: 'CN', value: 'Acme' },
      { type: 'C', value: 'Germany' },
    ];
    await expectRefusal(desk.call('rotations.createKeyPair', { ...input, subject }), {
      code: 'subject-attribute-invalid',
      attribute: 'C',
    });
  });

  it('exports under no password against the rules, over no file, and takes no other certificate for proof', async () => {
    await desk.do('rotations.createKeyPair', { rotationId, keyBits: 2048, ...rotation.proposal });
    await expectRefusal(desk.call('rotations.exportHandOver', handOverOf(rotationId, receiver(swift).id)), {
      code: 'step-out-of-order',
      missing: 'add-to-tenant-keystore',
    });
    for (const [password, code] of [
      ['Ab1!', 'password-too-short'],
      ['abcdefgh', 'password-too-simple'],
      ['Pässword-1', 'password-not-ascii'],
    ] as const) {
      await expectRefusal(
        desk.call('rotations.exportKeyPair', { rotationId, form: 'pkcs12-modern', password }),
        { code },
      );
    }
    const existing = desk.path('precious.p12');
    await writeFile(existing, 'precious');
    await desk.saving(existing);
    await expectRefusal(
      desk.call('rotations.exportKeyPair', { rotationId, form: 'pkcs12-modern', password: p12Password }),
      {
        code: 'file-exists',
        name: 'precious.p12',
      },
    );
    expect(await readFile(existing, 'utf8')).toBe('precious');
    await desk.saving(desk.path('no such folder/new.p12'));
    await expectRefusal(
      desk.call('rotations.exportKeyPair', { rotationId, form: 'pkcs12-modern', password: p12Password }),
      {
        code: 'file-unwritable',
        reason: 'ENOENT',
      },
    );
    await desk.saving(desk.path('new.p12'));
    await desk.do('rotations.exportKeyPair', { rotationId, form: 'pkcs12-modern', password: p12Password });
    await desk.choosing(desk.path('old.cer'));
    await expectRefusal(desk.call('rotations.proveAddition', { rotationId }), {
      code: 'certificate-is-the-old-one',
    });
    await desk.choosing(receiver(swift).system.certificate);
    await expectRefusal(desk.call('rotations.proveAddition', { rotationId }), {
      code: 'certificate-is-another',
    });
  });

  it('writes a hand-over over no folder', async () => {
    const env = { ...process.env, PASSWORD: p12Password };
    const sh = (command: string) => execFileSync('bash', ['-c', command], { cwd: desk.folder, env });
    sh('openssl pkcs12 -in new.p12 -nokeys -passin env:PASSWORD | openssl x509 -outform DER -out new.cer');
    await desk.choosing(desk.path('new.cer'));
    await desk.do('rotations.proveAddition', { rotationId });
    const receiverId = receiver(swift).id;
    await mkdir(desk.path('stick'));
    await desk.choosing(desk.path('stick'));
    const { receivers: progress } = await desk.do(
      'rotations.exportHandOver',
      handOverOf(rotationId, receiverId),
    );
    const prepared = progress.find((candidate) => candidate.receiverId === receiverId)?.prepared;
    const folder = prepared?.exports[0]?.folder ?? '';
    await expectRefusal(desk.call('rotations.exportHandOver', handOverOf(rotationId, receiverId)), {
      code: 'file-exists',
      name: folder,
    });
    const recorded = prepared?.exports[0]?.files.map(({ name }) => name) ?? [];
    expect((await readdir(join(desk.path('stick'), folder))).sort()).toEqual(recorded.toSorted());
    for (const { id } of receivers) folders.push(await desk.handOver(rotationId, id));
    // The files were given twice, to one question: either answer counts.
    const again = await readFile(join(folders[swift] as string, 'confirmation.json'), 'utf8');
    expect(again).toContain(prepared?.challenge);
  });

  describe('takes no confirmation', () => {
    const choose = async (signed: string, index: number = swift) => {
      await desk.choosing(signed);
      return desk.call('rotations.chooseConfirmation', { rotationId, receiverId: receiver(index).id });
    };
    const dates = async () => {
      const at = await desk.now();
      return { switchedAt: at, oldCertificateRemovedAt: at };
    };

    it('that was tampered with', async () => {
      const signed = await receiver(swift).system.confirm(folders[swift] as string, await dates());
      const bytes = await readFile(signed);
      const position = bytes.indexOf('Ray Receiver');
      bytes.write('Eve', position, 'latin1');
      await writeFile(desk.path('tampered.p7m'), bytes);
      await expectRefusal(choose(desk.path('tampered.p7m')), { code: 'content-altered' });
    });

    it('that is signed by another certificate', async () => {
      const signed = await receiver(clearstream).system.confirm(folders[swift] as string, await dates());
      await expectRefusal(choose(signed), { code: 'signed-by-another-certificate' });
    });

    it('that is not signed at all', async () => {
      await expectRefusal(choose(join(folders[swift] as string, 'confirmation.json')), {
        code: 'not-signed-data',
      });
    });

    it('that was not filled in', async () => {
      const signed = await receiver(swift).system.confirm(folders[swift] as string, {});
      await expectRefusal(choose(signed), {
        code: 'confirmation-malformed',
        field: 'switchedAt',
        reason: 'not-filled-in',
      });
    });

    it.each<[string, () => Promise<Record<string, unknown>>, string, string]>([
      [
        'another rotation',
        async () => ({ rotationId: '00000000-0000-4000-8000-000000000000' }),
        'rotation',
        'another-rotation',
      ],
      [
        'another receiver',
        async () => ({ receiverId: receiver(clearstream).id }),
        'receiver',
        'another-receiver',
      ],
      [
        'another old certificate',
        async () => ({ oldCertificateSha256: 'ab'.repeat(32) }),
        'old-certificate',
        'another-old-certificate',
      ],
      [
        'another new certificate',
        async () => ({ newCertificateSha256: 'ab'.repeat(32) }),
        'new-certificate',
        'another-new-certificate',
      ],
      ['another challenge', async () => ({ challenge: 'ab'.repeat(32) }), 'challenge', 'another-challenge'],
      [
        'a day in the future',
        async () => ({
          switchedAt: await minutesAgo(-24 * 60),
          oldCertificateRemovedAt: await minutesAgo(-24 * 60),
        }),
        'switch-date',
        'switched-in-the-future',
      ],
      [
        'a day before the hand-over',
        async () => ({ switchedAt: await minutesAgo(24 * 60) }),
        'switch-date',
        'switched-before-hand-over',
      ],
    ])('made for %s', async (_what, change, check, code) => {
      const signed = await receiver(swift).system.confirm(folders[swift] as string, {
        ...(await dates()),
        ...(await change()),
      });
      journalBefore = await desk.journal();
      const answer = await choose(signed);
      if (!answer.ok) throw new Error(answer.error.code);
      const { choice, checks, acceptable } = answer.value;
      expect(acceptable).toBe(false);
      expect(checks.find(({ id }) => id === check)?.refusal).toMatchObject({ code });
      await expectRefusal(
        desk.call('rotations.acceptConfirmation', { rotationId, receiverId: receiver(swift).id, choice }),
        { code },
      );
    });

    it('a second time', async () => {
      const signed = await receiver(swift).system.confirm(folders[swift] as string, await dates());
      await desk.confirm(rotationId, receiver(swift).id, signed);
      await expectRefusal(choose(signed), { code: 'step-already-done' });
    });
  });

  it('is not abandoned once a receiver has confirmed', async () => {
    await expectRefusal(desk.call('rotations.abandon', { rotationId, reason: 'changed our minds' }), {
      code: 'receiver-confirmed',
      receivers: ['SWIFT'],
    });
  });

  it('lets the old key go a day too early by neither rule, and destroys it when its time has come', async () => {
    const typedAlias = 'dec_2024';
    await expectRefusal(desk.call('rotations.removeOldKey', { rotationId, typedAlias }), {
      code: 'receivers-not-confirmed',
      receivers: ['Clearstream'],
    });
    const at = await desk.now();
    const signed = await receiver(clearstream).system.confirm(
      folders[clearstream] as string,
      { switchedAt: at, oldCertificateRemovedAt: at },
      { form: 'PEM' },
    );
    await desk.confirm(rotationId, receiver(clearstream).id, signed);
    await desk.moveClock(89);
    await expectRefusal(desk.call('rotations.removeOldKey', { rotationId, typedAlias }), {
      code: 'too-early',
    });
    // Past the 90 days of both, and a day short of Clearstream's guaranteed delivery time.
    await desk.moveClock(99);
    await expectRefusal(desk.call('rotations.removeOldKey', { rotationId, typedAlias }), {
      code: 'too-early',
      rule: 'guaranteed-delivery-time',
      receiver: 'Clearstream',
    });
    await desk.moveClock(100.01);
    await expectRefusal(desk.call('rotations.removeOldKey', { rotationId, typedAlias }), {
      code: 'date-not-confirmed',
      doubt: 'clock-set-forward',
    });
    const source = 'radio-controlled clock';
    await expectRefusal(desk.call('clock.confirmDate', { date: '2026-01-31', source }), {
      code: 'date-differs',
      clockDate: await desk.today(),
    });
    await expectRefusal(desk.call('clock.confirmDate', { date: await desk.today(), source: ' ' }), {
      code: 'name-missing',
    });
    await desk.confirmDate();
    await expectRefusal(desk.call('rotations.removeOldKey', { rotationId, typedAlias: 'dec_2026' }), {
      code: 'typed-alias-differs',
    });
    const keys = join(desk.path('vault'), 'keys');
    const before = await readdir(keys);
    const done = await desk.do('rotations.removeOldKey', { rotationId, typedAlias });
    expect(done.closed).toMatchObject({ state: 'completed', privateKeyDestroyed: true });
    const after = await readdir(keys);
    expect(after).toContain(`${done.newKeyPair?.id}.json`);
    expect(before.filter((key) => !after.includes(key))).toEqual([`${done.oldKeyPair.id}.json`]);
  });

  it('stops while the clock is behind what was recorded', async () => {
    const { newKeyPair } = await desk.do('rotations.read', { rotationId });
    await desk.moveClock(99);
    const next = await desk.do('rotations.start', {
      oldKeyId: newKeyPair?.id ?? '',
      receiverIds: receivers.map(({ id }) => id),
    });
    const input = { rotationId: next.id, keyBits: 2048, ...next.proposal } as const;
    await expectRefusal(desk.call('rotations.createKeyPair', input), { code: 'clock-behind-record' });
    await expectRefusal(
      desk.call('clock.confirmDate', { date: await desk.today(), source: 'radio-controlled clock' }),
      { code: 'clock-behind-record' },
    );
  });

  it('writes no hand-over once the signing certificate of the vault has expired, and does when it is renewed', async () => {
    await desk.moveClock(100 + 3 * 366);
    const open = (await desk.do('rotations.list')).find(({ closed }) => closed === null);
    const rotation = await desk.do('rotations.read', { rotationId: open?.id ?? '' });
    await desk.deploy(rotation);
    const receiverId = receiver(swift).id;
    journalBefore = await desk.journal();
    await expect(desk.handOver(rotation.id, receiverId)).rejects.toThrow('signing-certificate-expired');
    expect(await desk.journal()).toEqual(journalBefore);
    const { window } = desk.keyturn;
    await window.getByText('The signing certificate of this vault has expired', { exact: false }).waitFor();
    expect(await violations(window)).toEqual([]);
    await desk.do('vault.makeSigningCertificate');
    const folder = await desk.handOver(rotation.id, receiverId);
    const at = Math.floor(Date.parse(await desk.now()) / 1000);
    const commands = checkManifest.openssl.replace('cms -verify', `cms -verify -attime ${at}`);
    const said = execFileSync('sh', ['-ec', `(${commands}) 2>&1`], { cwd: folder, encoding: 'utf8' });
    expect(said).toContain('Verification successful');
  });
});
