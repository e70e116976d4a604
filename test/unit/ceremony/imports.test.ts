import { describe, expect, it } from 'vitest';
import { Choices } from '../../../electron/ceremony/choices.ts';
import { type ImportDependencies, importCalls } from '../../../electron/ceremony/imports.ts';
import type { FileEntry, FileListing } from '../../../electron/rotation/file-listing.ts';
import type { SignatureFault } from '../../../electron/rotation/ports.ts';
import { err, ok, type Result } from '../../../electron/rotation/result.ts';
import { certificateOf, confirmationOf, day, handedOver } from '../../helpers/ceremony-samples.ts';

const privateKeyEntry = (privateKey: Uint8Array): FileEntry => ({
  kind: 'private-key',
  alias: 'dec',
  what: null,
  certificate: certificateOf('dec'),
  chain: [certificateOf('ca')],
  keyMatches: true,
  privateKey,
});

/** The import with files that are what the test says, and whose reading ends when the test says so. */
function desk(
  listing: FileListing | null,
  signatures: Readonly<Record<string, Result<Uint8Array, SignatureFault>>> = {},
) {
  const ids = ['first', 'second', 'third'];
  const choices = new Choices({ id: () => ids.shift() ?? '', challenge: () => '' });
  let isOpen = true;
  let read: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    read = resolve;
  });
  const { tenant } = handedOver();
  const dependencies = {
    choices,
    session: {
      require: () => (isOpen ? ok({ tenant }) : err({ code: 'no-vault-open' })),
      clock: { now: () => day(2) },
    },
    examiner: { mayBeMessage: (bytes: Uint8Array) => bytes[0] === 0x3c },
    dialogs: { chooseFile: async () => '/stick/file' },
    files: {
      read: async () => ok({ bytes: new Uint8Array([1, 2, 3]), evidence: {} }),
      received: (_name: string, bytes: Uint8Array) => ({ bytes, evidence: {} }),
    },
    exchange: {
      readConfirmation: (content: Uint8Array) => ok(JSON.parse(Buffer.from(content).toString())),
    },
    pki: {
      certificateOfKey: () => null,
      holdsSignature: () => listing === null,
      readCertificate: () => err({ code: 'not-a-certificate' }),
      verifySignedData: async (_bytes: Uint8Array, { subject }: { subject: string }) => {
        const signature = signatures[subject] ?? err({ code: 'signed-by-another-certificate', found: 'x' });
        return signature.ok ? ok({ content: signature.value, signedAt: null }) : signature;
      },
      listFile: async (_bytes: Uint8Array, password: string | null) => {
        if (password !== null) await reading;
        return ok(listing);
      },
    },
  } as unknown as ImportDependencies;
  const lock = () => {
    isOpen = false;
    choices.letAllGo();
  };
  return { calls: importCalls(dependencies), lock, read };
}

const listingOf = (...entries: FileEntry[]): FileListing => ({ format: 'pkcs12', entries, isLocked: true });

describe('an imported file', () => {
  it('is zeroed with its keys when it is closed', async () => {
    const key = new Uint8Array([7, 8, 9]);
    const { calls } = desk(listingOf(privateKeyEntry(key)));
    const bytes = new Uint8Array([1, 2, 3]);
    const taken = await calls['imports.take']({ name: 'a.p12', bytes });
    if (!taken.ok) throw new Error(taken.error.code);
    expect([...bytes, ...key]).toEqual([1, 2, 3, 7, 8, 9]);
    calls['imports.close']({ choice: taken.value.choice });
    expect([...bytes, ...key]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is zeroed by a lock, also the keys that come out of it only afterwards', async () => {
    const key = new Uint8Array([7, 8, 9]);
    const { calls, lock, read } = desk(listingOf(privateKeyEntry(key)));
    const bytes = new Uint8Array([1, 2, 3]);
    const taken = await calls['imports.take']({ name: 'a.p12', bytes });
    if (!taken.ok) throw new Error(taken.error.code);
    const unlocking = calls['imports.unlock']({ choice: taken.value.choice, password: 'secret' });
    lock();
    read();
    expect(await unlocking).toEqual({ ok: false, error: { code: 'choice-expired' } });
    expect([...bytes, ...key]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('that may be a message asks which receiver sent it, of those that were given the certificate', async () => {
    const { calls } = desk(listingOf());
    const taken = await calls['imports.take']({ name: 'm.xml', bytes: new Uint8Array([0x3c, 1, 2]) });
    expect(taken).toMatchObject({
      ok: true,
      value: {
        contents: {
          kind: 'message',
          subjects: [
            { rotationId: 'rotation', receiverId: 'swift', receiver: 'swift', newAlias: 'dec_2026' },
          ],
        },
      },
    });
  });

  it('is neither read nor kept while no vault is open', async () => {
    const { calls, lock } = desk(listingOf());
    lock();
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await calls['imports.take']({ name: 'a', bytes })).toMatchObject({
      error: { code: 'no-vault-open' },
    });
    expect([...bytes]).toEqual([0, 0, 0]);
  });

  it('is shown with each certificate once, and without any key', async () => {
    const entries = [privateKeyEntry(new Uint8Array([7])), privateKeyEntry(new Uint8Array([8]))];
    const shared = [certificateOf('own'), certificateOf('ca')] as const;
    const listing = listingOf(
      ...entries.map((entry) => ({ ...entry, certificate: shared[0], chain: [shared[1]] })),
    );
    const preview = await desk(listing).calls['imports.choose']();
    if (!preview.ok || preview.value.contents.kind !== 'keys-and-certificates') throw new Error('refused');
    const { certificates, entries: shown } = preview.value.contents;
    expect(certificates).toEqual(shared);
    expect(shown).toMatchObject([
      { certificate: 0, chain: [1] },
      { certificate: 0, chain: [1] },
    ]);
    expect(Object.keys(shown[0] ?? {})).not.toContain('privateKey');
  });
});

describe('a signed file', () => {
  const content = (statement: object) => ok(Buffer.from(JSON.stringify(statement)));
  const take = (signatures: Parameters<typeof desk>[1]) =>
    desk(null, signatures).calls['imports.take']({ name: 'a.p7m', bytes: new Uint8Array([1]) });

  it('leads to the rotation and the receiver that it states, once its signature holds', async () => {
    const statement = confirmationOf('swift').statement;
    expect(await take({ 'CN=swift signing': content(statement) })).toMatchObject({
      value: { contents: { kind: 'confirmation', rotationId: statement.rotationId, receiverId: 'swift' } },
    });
  });

  it('that a receiver signed for a rotation that is not here says so', async () => {
    const statement = { ...confirmationOf('swift').statement, rotationId: 'elsewhere' };
    expect(await take({ 'CN=swift signing': content(statement) })).toMatchObject({
      error: { code: 'confirmation-for-nothing-here', receiver: 'swift' },
    });
  });

  it('that nobody known signed is not read; what is wrong with a known signature is said', async () => {
    expect(await take({})).toMatchObject({ error: { code: 'signed-by-nobody-known', found: 'x' } });
    expect(await take({ 'CN=swift signing': err({ code: 'content-altered' }) })).toMatchObject({
      error: { code: 'content-altered' },
    });
  });
});
