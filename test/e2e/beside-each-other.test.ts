import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RotationView } from '../../electron/contract/schemas/rotations.ts';
import { Desk } from '../helpers/desk.ts';
import type { ReceiverSystem } from '../helpers/openssl.ts';

/** Rotations that run beside each other, are abandoned, and leave the window free, in the real application. */
let desk: Desk;
let swift: { id: string; system: ReceiverSystem };
let bundesbank: { id: string; system: ReceiverSystem };
let first: RotationView;

beforeAll(async () => {
  desk = await Desk.open();
  await desk.createVault();
  swift = await desk.register('SWIFT', 'rsa');
  bundesbank = await desk.register('Bundesbank', 'ec', 24);
  const { id } = await desk.registerKey([swift.id]);
  first = await desk.do('rotations.start', { oldKeyId: id, receiverIds: [swift.id] });
});
afterAll(() => desk?.close());

describe('two rotations', () => {
  let second: RotationView;

  it('of two keys go on independently, one key known by its certificate alone', async () => {
    const registration = async (file: string, alias: string, receiverIds: string[]) => {
      const { choice } = await desk.import(file);
      return { choice, entry: 0, alias, receiverIds, withPrivateKey: false };
    };
    const elliptic = await registration(bundesbank.system.certificate, 'pay', []);
    expect(await desk.call('keys.registerInUse', elliptic)).toMatchObject({
      ok: false,
      error: { code: 'not-an-rsa-key' },
    });
    const known = await registration(swift.system.certificate, 'pay_dec_1', [bundesbank.id]);
    const key = await desk.do('keys.registerInUse', known);
    expect(key).toMatchObject({ state: 'in-use', privateKeyHeld: false });
    second = await desk.do('rotations.start', { oldKeyId: key.id, receiverIds: [bundesbank.id] });
    await desk.deploy(second);
    await desk.handOver(second.id, bundesbank.id);
    const standings = (await desk.do('rotations.list')).map(({ oldAlias, standing }) => [
      oldAlias,
      standing.code,
    ]);
    expect(standings).toEqual([
      ['dec_2024', 'create-key-pair'],
      ['pay_dec_1', 'wait-for-confirmation'],
    ]);
  });

  it('of one key do not', async () => {
    const again = await desk.call('rotations.start', {
      oldKeyId: first.oldKeyPair.id,
      receiverIds: [swift.id],
    });
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'rotation-already-open', rotationId: first.id },
    });
  });

  it('keep the key of one that is abandoned after its certificate went out, until its time', async () => {
    const rotationId = second.id;
    const abandoned = await desk.do('rotations.abandon', { rotationId, reason: 'wrong validity' });
    expect(abandoned.newKeyPair?.state).toBe('kept');
    expect(abandoned.standing).toMatchObject({ code: 'abandoned-key-kept' });
    const typedAlias = abandoned.newKeyPair?.alias ?? '';
    expect(await desk.call('rotations.removeKeptKey', { rotationId, typedAlias })).toMatchObject({
      ok: false,
      error: { code: 'receivers-not-withdrawn', receivers: ['Bundesbank'] },
    });
    await desk.do('rotations.recordWithdrawal', {
      rotationId,
      receiverId: bundesbank.id,
      withdrawnAt: await desk.now(),
      statedBy: 'Ray Receiver',
      channel: 'phone',
    });
    await desk.moveClock(89.9);
    expect(await desk.call('rotations.removeKeptKey', { rotationId, typedAlias })).toMatchObject({
      ok: false,
      error: { code: 'too-early', rule: 'retention' },
    });
    await desk.moveClock(90.01);
    expect(await desk.call('rotations.removeKeptKey', { rotationId, typedAlias })).toMatchObject({
      ok: false,
      error: { code: 'date-not-confirmed' },
    });
    await desk.confirmDate();
    const done = await desk.do('rotations.removeKeptKey', { rotationId, typedAlias });
    expect(done.newKeyPair).toMatchObject({ state: 'removed', privateKeyHeld: false });
    expect(done.oldKeyPair.state).toBe('in-use');
  });
});

describe('long work', () => {
  /** Main answers other calls while it works: a window that waits for main would stand still otherwise. */
  const answersWhile = async (work: Promise<unknown>): Promise<number> => {
    let working = true;
    const done = work.finally(() => {
      working = false;
    });
    let answers = 0;
    while (working) {
      await desk.do('session.read');
      answers += 1;
    }
    await done;
    return answers;
  };

  it('leaves main free to answer: a key pair of 4096 bits', async () => {
    const { id: rotationId, proposal } = first;
    const work = desk.do('rotations.createKeyPair', { rotationId, keyBits: 4096, ...proposal });
    expect(await answersWhile(work)).toBeGreaterThan(2);
  });

  it('leaves main free to answer: the export of the .p12', async () => {
    await desk.saving(desk.path('busy.p12'));
    const work = desk.do('rotations.exportKeyPair', {
      rotationId: first.id,
      form: 'pkcs12-modern',
      password: 'Kestrel-42-north',
    });
    expect(await answersWhile(work)).toBeGreaterThan(2);
  });

  it('leaves main free to answer: the unlocking of a vault', async () => {
    const { open } = await desk.do('session.read');
    await desk.do('vault.lock');
    const vault = { kind: 'known', vaultId: open?.vaultId ?? '' } as const;
    const key = await desk.key(vault);
    const work = desk.do('vault.open', { vault, key });
    expect(await answersWhile(work)).toBeGreaterThan(2);
  });
});
