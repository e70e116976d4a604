import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dialogs } from '../../../electron/ceremony/ports.ts';
import { signHandOver } from '../../../electron/ceremony/signed-manifest.ts';
import { vaultSigningCertificateCalls } from '../../../electron/ceremony/vault-signing-certificate.ts';
import type { Session as SessionView } from '../../../electron/contract/schemas/session.ts';
import { receiverExchange } from '../../../electron/exchange/hand-over.ts';
import { createPki } from '../../../electron/pki/pki.ts';
import type { FileEvidence } from '../../../electron/rotation/events.ts';
import type { HandOverFile, TravelFiles } from '../../../electron/rotation/exchange-port.ts';
import type { KeyPairMaterial } from '../../../electron/rotation/ports.ts';
import { err, ok } from '../../../electron/rotation/result.ts';
import { ada, day, fileOf, sha256Of } from '../../helpers/ceremony-samples.ts';
import { diskFull, MemoryVault, Workstation } from '../../helpers/memory-vault.ts';

const facts = {
  rotationId: '3f0e7f6e-1c5a-4a54-9a3c-7d6c1f4f3a10',
  receiverId: 'b1f7f7c2-6d0a-4f0e-8f6f-3f7e8f1f2a20',
  receiver: 'SWIFT',
  oldCertificateSha256: sha256Of('old'),
  newCertificateSha256: sha256Of('new'),
};
const letter: HandOverFile = { name: 'LETTER.txt', bytes: Buffer.from('Dear Ray') };

/** A vault that is open at a workstation, with its calls; keys are real, the vault's identifier too. */
async function opened() {
  const vaultId = '0d9f7c1e-3b60-4c43-9a4e-3f6f0a5b2c10';
  const created = { type: 'vault-created', vaultId, tenant: 'acme', keySlotId: 'slot of ada' } as const;
  const workstation = await Workstation.opened(new MemoryVault([{ ...created, at: day(0), by: ada }]));
  const { session } = workstation;
  const pki = createPki();
  const made: KeyPairMaterial[] = [];
  const written: { path: string; bytes: Uint8Array }[] = [];
  const discarded: string[] = [];
  let disk: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes;
  const files = {
    write: async (path, bytes, verify) => {
      const readBack = disk(bytes);
      const fault = await verify(readBack);
      if (fault !== null) return err(fault);
      written.push({ path, bytes });
      return ok({ ...fileOf(path), bytes: bytes.length });
    },
    discard: async (...path) => void discarded.push(path.join('/')),
  } satisfies Partial<TravelFiles>;
  const dependencies = {
    session,
    pki: {
      ...pki,
      createSigningCertificate: async (request: Parameters<typeof pki.createSigningCertificate>[0]) => {
        const material = await pki.createSigningCertificate(request);
        made.push(material);
        return material;
      },
    },
    random: { id: workstation.nextId, challenge: () => '' },
    exchange: receiverExchange,
    files: files as unknown as TravelFiles,
    dialogs: { chooseNewFile: async (_: string, name: string) => name } as unknown as Dialogs,
    view: () => ({}) as SessionView,
  };
  const calls = vaultSigningCertificateCalls(dependencies);
  const sign = () => session.exclusively((act) => signHandOver(dependencies, act, facts, [letter]));
  const happenings = () => workstation.vault.recorded.map(({ type }) => type);
  return {
    workstation,
    ...{ calls, sign, happenings, made, written, discarded },
    damageDisk: (change: typeof disk) => {
      disk = change;
    },
  };
}

const evidence = ({ name, bytes }: HandOverFile): FileEvidence => ({
  name,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

describe('the first hand-over', () => {
  it('makes the signing certificate, on record and with its private key held, and the next one uses it', async () => {
    const { workstation, sign, happenings, made } = await opened();
    const first = await sign();
    if (!first.ok) throw new Error(first.error.code);
    expect(happenings()).toEqual(['vault-created', 'vault-signing-certificate-made']);
    expect([...workstation.vault.privateKeys.keys()]).toHaveLength(1);
    expect(first.value.files.map(({ name }) => name)).toEqual([
      'LETTER.txt',
      'signing-certificate.cer',
      'signing-certificate.pem',
      'manifest.json',
      'manifest.json.p7s',
    ]);
    workstation.now = day(2);
    expect((await sign()).ok).toBe(true);
    expect(made).toHaveLength(1);
    // What crossed between the parts on the way is no key any more.
    expect(made[0]?.privateKey.every((byte) => byte === 0)).toBe(true);
  });

  it('is checked against what was read back: a file that differs, is missing or is too many is named', async () => {
    const { sign } = await opened();
    const signed = await sign();
    if (!signed.ok) throw new Error(signed.error.code);
    const { files, fault } = signed.value;
    const written = files.map((file) => evidence(file));
    expect(await fault(written)).toBeNull();
    const named = (name: string) => ({ code: 'file-not-as-written', name });
    const changed = written.map((file) =>
      file.name === 'LETTER.txt' ? { ...file, sha256: sha256Of('x') } : file,
    );
    expect(await fault(changed)).toEqual(named('LETTER.txt'));
    expect(await fault(written.slice(1))).toEqual(named('LETTER.txt'));
    expect(await fault([...written, fileOf('more.txt')])).toEqual(named('more.txt'));
  });

  it('makes none where it could not be recorded, and leaves no private key behind', async () => {
    const { workstation, sign } = await opened();
    workstation.vault.full = true;
    expect(await sign()).toEqual({ ok: false, error: diskFull });
    expect(workstation.vault.privateKeys.size).toBe(0);
  });
});

describe('renewing the signing certificate', () => {
  it('destroys the private key of the one before, also where a crash came between', async () => {
    const { workstation, calls, happenings } = await opened();
    await calls['vault.makeSigningCertificate'](undefined, null);
    const [firstId = '', first = new Uint8Array()] = [...workstation.vault.privateKeys][0] ?? [];
    workstation.now = day(2);
    await calls['vault.makeSigningCertificate'](undefined, null);
    expect(happenings().slice(1)).toEqual([
      'vault-signing-certificate-made',
      'vault-signing-certificate-made',
    ]);
    const [currentId] = [...workstation.vault.privateKeys.keys()];
    expect(workstation.vault.privateKeys.size).toBe(1);
    expect(currentId).not.toBe(firstId);
    workstation.vault.privateKeys.set(firstId, first);
    await workstation.session.lock();
    expect((await workstation.open()).ok).toBe(true);
    expect([...workstation.vault.privateKeys.keys()]).toEqual([currentId]);
  });
});

describe('a vault whose signing key is missing', () => {
  it('does not open, and names the file', async () => {
    const { workstation, sign } = await opened();
    await sign();
    const [id] = [...workstation.vault.privateKeys.keys()];
    await workstation.session.lock();
    workstation.vault.changes = {
      readPrivateKey: async () => err({ code: 'file-unreadable', name: `${id}.json`, reason: 'ENOENT' }),
    };
    expect(await workstation.open()).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: `keys/${id}.json` },
    });
  });
});

describe('the signing certificate as a file', () => {
  it('leaves as DER or PEM, on record, once it was read back', async () => {
    const { calls, happenings, written, workstation } = await opened();
    expect(await calls['vault.exportSigningCertificate']({ form: 'der' })).toEqual({
      ok: false,
      error: { code: 'no-signing-certificate' },
    });
    await calls['vault.makeSigningCertificate'](undefined, null);
    for (const form of ['der', 'pem'] as const) {
      expect((await calls['vault.exportSigningCertificate']({ form })).ok).toBe(true);
    }
    expect(written.map(({ path }) => path)).toEqual([
      'keyturn-acme-signing-certificate.cer',
      'keyturn-acme-signing-certificate.pem',
    ]);
    const certificates = written.map(({ bytes }) => createPki().readCertificate(bytes));
    const current = workstation.session.open?.tenant.signingCertificates.at(-1);
    for (const certificate of certificates) {
      expect(certificate.ok && certificate.value).toEqual(current?.certificate);
    }
    expect(happenings().slice(-2)).toEqual(Array(2).fill('vault-signing-certificate-exported'));
    expect(current?.exports.map(({ name }) => name)).toEqual(written.map(({ path }) => path));
  });

  it('does not count where the disk gives back another one, and is taken back where it cannot be recorded', async () => {
    const { calls, happenings, damageDisk, made, workstation, discarded } = await opened();
    await calls['vault.makeSigningCertificate'](undefined, null);
    const other = await createPki().createSigningCertificate({ tenant: 'other', notBefore: day(1) });
    damageDisk(() => Buffer.from(other.certificate.der, 'base64'));
    expect(await calls['vault.exportSigningCertificate']({ form: 'der' })).toMatchObject({
      error: { code: 'certificate-is-another', expected: made[0]?.certificate.sha256 },
    });
    damageDisk((bytes) => bytes);
    workstation.vault.full = true;
    expect(await calls['vault.exportSigningCertificate']({ form: 'pem' })).toEqual({
      ok: false,
      error: diskFull,
    });
    expect(discarded).toEqual(['keyturn-acme-signing-certificate.pem']);
    expect(happenings()).toEqual(['vault-created', 'vault-signing-certificate-made']);
  });
});
