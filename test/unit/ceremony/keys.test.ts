import { expect, it } from 'vitest';
import { Choices } from '../../../electron/ceremony/choices.ts';
import { type KeyDependencies, keyCalls } from '../../../electron/ceremony/keys.ts';
import { err, ok } from '../../../electron/rotation/result.ts';

/** The calls around a .p12 whose reading ends when the test says so. */
function desk() {
  const choices = new Choices({ id: () => 'choice', challenge: () => '' });
  const file = new Uint8Array([1, 2, 3]);
  const privateKey = new Uint8Array([4, 5, 6]);
  let read: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    read = resolve;
  });
  const dependencies = {
    choices,
    session: { require: () => ok({}) },
    dialogs: { chooseFile: async () => '/stick/key.p12' },
    files: { read: async () => ok({ bytes: file, evidence: {} }) },
    pki: {
      readCertificate: () => err({ code: 'not-a-certificate' }),
      readPkcs12: async (_file: Uint8Array, password: string) => {
        if (password === '') return err({ code: 'wrong-pkcs12-password' });
        await reading;
        return ok({ certificate: {}, privateKey, alias: null });
      },
    },
  } as unknown as KeyDependencies;
  return { calls: keyCalls(dependencies), choices, file, privateKey, read };
}

it('a key file that was chosen is zeroed by a lock', async () => {
  const { calls, choices, file } = desk();
  expect((await calls['keys.chooseFile']()).ok).toBe(true);
  choices.letAllGo();
  expect([...file]).toEqual([0, 0, 0]);
});

it('a private key that comes out of its file after a lock is zeroed and not held', async () => {
  const { calls, choices, privateKey, read } = desk();
  const chosen = await calls['keys.chooseFile']();
  if (!chosen.ok) throw new Error(chosen.error.code);
  const unlocking = calls['keys.unlockFile']({ choice: chosen.value.choice, password: 'secret' });
  choices.letAllGo();
  read();
  expect(await unlocking).toEqual({ ok: false, error: { code: 'choice-expired' } });
  expect([...privateKey]).toEqual([0, 0, 0]);
});
