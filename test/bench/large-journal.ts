import { createHash } from 'node:crypto';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import type { Event, FileEvidence } from '../../electron/rotation/events.ts';

/** Made-up events in the shapes and sizes of real ones: a journal as it looks after years. */

const by = { id: '9c5fca4e-3a4e-4c62-8d59-4a44cb1d7f0a', name: 'Ada Admin' };
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const file = (name: string): FileEvidence => ({ name, sha256: hex(name), bytes: 1200 });

const certificate = (name: string): Certificate => ({
  der: 'M'.repeat(1500),
  sha256: hex(name),
  sha1: hex(name).slice(0, 40),
  subject: `CN=${name}, OU=Integration, O=Acme AG, C=DE`,
  subjectAttributes: [
    { type: 'C', value: 'DE' },
    { type: 'O', value: 'Acme AG' },
    { type: 'CN', value: name },
  ],
  issuer: `CN=${name}, OU=Integration, O=Acme AG, C=DE`,
  serialNumber: hex(name).slice(0, 32),
  notBefore: '2026-11-22T00:00:00Z',
  notAfter: '2028-11-22T00:00:00Z',
  keyType: 'RSA',
  keyBits: 3072,
  subjectKeyIdentifier: hex(name).slice(0, 40),
});

/** The events of a journal with that many rotations of 32 receivers each: about 100 events a rotation. */
export function* largeJournal(rotations: number): Generator<Event> {
  const receivers = Array.from({ length: 32 }, (_, index) => `receiver ${index}`);
  let minute = 0;
  const recorded = () => {
    minute += 1;
    return { at: new Date(Date.UTC(2026, 10, 22) + minute * 60_000).toISOString(), by };
  };
  yield { type: 'vault-created', vaultId: 'bench', tenant: 'acme-prod', keySlotId: 'slot', ...recorded() };
  for (const receiverId of receivers) {
    const contact = { name: 'Ray Receiver', email: 'ray@example.com', phone: '+49 30 123456' };
    const details = {
      systemName: receiverId,
      contact,
      integrationFlows: ['Payments out'],
      guaranteedDeliveryTimeHours: 72,
    };
    yield { type: 'receiver-registered', receiverId, details, ...recorded() };
  }
  for (let rotation = 0; rotation < rotations; rotation += 1) {
    yield* oneRotation(`rotation ${rotation}`, receivers, recorded);
  }
}

function* oneRotation(
  rotationId: string,
  receivers: readonly string[],
  recorded: () => { at: string; by: typeof by },
): Generator<Event> {
  const [oldKeyId, keyId] = [`old key of ${rotationId}`, `new key of ${rotationId}`];
  const shared = { rotationId };
  yield {
    type: 'key-in-use-registered',
    keyId: oldKeyId,
    alias: oldKeyId,
    certificate: certificate(oldKeyId),
    privateKeyHeld: false,
    receiverIds: receivers,
    file: file(oldKeyId),
    ...recorded(),
  };
  const procedure = 'tenant-decrypts-outbound-response';
  yield { type: 'rotation-started', ...shared, procedure, oldKeyId, receiverIds: receivers, ...recorded() };
  yield {
    type: 'key-pair-created',
    ...shared,
    keyId,
    alias: keyId,
    certificate: certificate(keyId),
    ...recorded(),
  };
  yield {
    type: 'key-pair-exported',
    ...shared,
    form: 'pkcs12-modern',
    certificateSha256: hex(keyId),
    file: file('new.p12'),
    ...recorded(),
  };
  yield {
    type: 'keystore-addition-proven',
    ...shared,
    certificateSha256: hex(keyId),
    file: file('new.cer'),
    ...recorded(),
  };
  for (const receiverId of receivers) {
    const of = { ...shared, receiverId };
    const files = ['new-certificate.cer', 'new-certificate.pem', 'confirmation.json', 'INSTRUCTIONS.txt'].map(
      file,
    );
    yield {
      type: 'hand-over-prepared',
      ...of,
      challenge: hex(receiverId),
      folder: `keyturn-handover-${receiverId}`,
      files,
      archive: null,
      switchBy: '2027-01-15',
      ...recorded(),
    };
    const { at } = recorded();
    yield {
      type: 'certificate-handed-over',
      ...of,
      handedOverAt: at,
      to: 'Ray Receiver',
      channel: 'usb-stick',
      ...recorded(),
    };
    const confirmation = {
      switchedAt: at,
      oldCertificateRemovedAt: at,
      confirmedBy: 'Ray Receiver',
      guaranteedDeliveryTimeHours: 72,
      signedAt: at,
      signer: { subject: `CN=${receiverId}`, sha256: hex(receiverId) },
      signatureAlgorithm: 'RSA PKCS#1 v1.5 with SHA-256',
      file: file(`${receiverId}.p7m`),
    };
    yield { type: 'confirmation-accepted', ...of, confirmation, ...recorded() };
  }
}
