import { createHash } from 'node:crypto';
import type { AuthorityResponse, IssuedCertificate } from '../../electron/rotation/authority.ts';
import { type Act, decide } from '../../electron/rotation/ceremony.ts';
import type { Certificate } from '../../electron/rotation/certificate.ts';
import type { ConfirmationStatement, SignedConfirmation } from '../../electron/rotation/confirmation.ts';
import type { FileEvidence, Person, ReceiverDetails } from '../../electron/rotation/events.ts';
import type { KeyPairForm } from '../../electron/rotation/key-pair-form.ts';
import type { ExaminedMessage } from '../../electron/rotation/message-port.ts';
import type { Role } from '../../electron/rotation/people.ts';
import type { Refusal } from '../../electron/rotation/refusals.ts';
import type { ComparisonStatement } from '../../electron/rotation/steps/compare-fingerprint.ts';
import { evolve, replay, type Tenant } from '../../electron/rotation/tenant.ts';

/** Made-up facts for tests of the core, which reads no files: nothing here is a real certificate. */

export const ada: Person = { id: 'ada', name: 'Ada Admin' };

export const will: Person = { id: 'will', name: 'Will Witness' };

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export const fileOf = (name: string): FileEvidence => ({ name, sha256: sha256Of(name), bytes: name.length });

export const certificateOf = (name: string, keyType: Certificate['keyType'] = 'RSA'): Certificate => ({
  der: Buffer.from(name).toString('base64'),
  sha256: sha256Of(`certificate ${name}`),
  sha1: sha256Of(name).slice(0, 40),
  subject: `CN=${name}`,
  subjectAttributes: [{ type: 'CN', value: name }],
  issuer: `CN=${name}`,
  serialNumber: '1f',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2028-01-01T00:00:00Z',
  keyType,
  keyBits: 3072,
  subjectKeyIdentifier: null,
});

/** A certificate that an authority issued to somebody. */
export const issued = (
  name: string,
  issuer: string,
  change: Partial<Omit<IssuedCertificate, 'certificate'>> & {
    readonly certificate?: Partial<Certificate>;
  } = {},
): IssuedCertificate => ({
  signatureAlgorithm: 'RSA with SHA-256',
  isWeaklySigned: false,
  isAuthority: false,
  allowsKeyEncipherment: true,
  ...change,
  certificate: {
    ...certificateOf(name),
    sha256: sha256Of(`${name} by ${issuer}`),
    issuer: `CN=${issuer}`,
    ...change.certificate,
  },
});

/** What an authority sends back for the key pair `new`: its certificate, that of the issuer, and the root. */
export const authorityResponse = (change: Partial<AuthorityResponse> = {}): AuthorityResponse => ({
  own: issued('new', 'issuing'),
  chain: [issued('issuing', 'root', { isAuthority: true }), issued('root', 'root', { isAuthority: true })],
  unrelated: [],
  file: fileOf('response.p7b'),
  ...change,
});

export const detailsOf = (systemName: string, guaranteedDeliveryTimeHours = 72): ReceiverDetails => ({
  systemName,
  contact: { name: `Contact of ${systemName}`, email: '', phone: '' },
  integrationFlows: ['Payments'],
  guaranteedDeliveryTimeHours,
});

export const day = (count: number, time = '12:00:00.000'): string =>
  new Date(Date.parse(`2026-12-01T${time}Z`) + count * 86_400_000).toISOString();

/** A tenant under test: acts are decided by the real core and folded in, with the refusal of the last one kept. */
export class Ceremony {
  tenant: Tenant = replay([
    {
      type: 'vault-created',
      vaultId: 'vault',
      tenant: 'acme-prod',
      keySlotId: 'slot of ada',
      at: day(0, '00:00:00.000'),
      by: ada,
    },
  ]);

  /** Null when it was recorded, else why not. */
  attempt(
    act: Act,
    at: string,
    { by = ada, witness }: { by?: Person; witness?: Person } = {},
  ): Refusal | null {
    const decision = decide(this.tenant, { ...act, at, by, ...(witness && { witness }) });
    if (!decision.ok) return decision.error;
    this.tenant = evolve(this.tenant, decision.value);
    return null;
  }

  /** Throws when it was refused. */
  do(act: Act, at: string, who: { by?: Person; witness?: Person } = {}): this {
    const refusal = this.attempt(act, at, who);
    if (refusal !== null) throw new Error(`refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** A person confirms the date that the clock shows. */
  confirmDate(at: string): this {
    return this.do(acts.confirmDate(at.slice(0, 10)), at);
  }

  rotation(id = 'rotation') {
    const rotation = this.tenant.rotations.get(id);
    if (rotation === undefined) throw new Error(`no rotation ${id}`);
    return rotation;
  }
}

/** A key in use and receivers with pinned signers; the delivery times in hours, by receiver. */
export function prepared(deliveryTimes: Readonly<Record<string, number>> = { swift: 72 }): Ceremony {
  const ceremony = new Ceremony();
  const receiverIds = Object.keys(deliveryTimes);
  for (const id of receiverIds) {
    const certificate = certificateOf(`${id} signing`);
    ceremony.do(
      { type: 'register-receiver', receiverId: id, details: detailsOf(id, deliveryTimes[id]) },
      day(0),
    );
    ceremony.do(
      {
        type: 'pin-signing-certificate',
        statement: {
          receiverId: id,
          certificate,
          file: fileOf(`${id}.cer`),
          comparedSha256: certificate.sha256,
          comparedWith: 'Ray',
          comparedBy: 'phone',
        },
      },
      day(0),
    );
  }
  ceremony.do(acts.makeSigningCertificate(), day(0));
  return ceremony.do(
    {
      type: 'register-key-in-use',
      key: {
        keyId: 'old',
        alias: 'dec_2024',
        certificate: certificateOf('old'),
        privateKeyHeld: true,
        receiverIds,
        file: fileOf('old.p12'),
      },
    },
    day(0),
  );
}

export const acts = {
  start: (receiverIds: readonly string[]): Act => ({
    type: 'start-rotation',
    start: { rotationId: 'rotation', oldKeyId: 'old', receiverIds },
  }),
  createKeyPair: (alias = 'dec_2026', keyId = 'new'): Act => ({
    type: 'create-key-pair',
    keyId,
    certificate: certificateOf(keyId),
    choice: {
      rotationId: 'rotation',
      alias,
      keyBits: 3072,
      subject: [{ type: 'CN', value: 'Acme' }],
      notBefore: day(0),
      notAfter: day(700),
    },
  }),
  exportKeyPair: (form: KeyPairForm = 'pkcs12-modern'): Act => ({
    type: 'record-export',
    rotationId: 'rotation',
    form,
    file: fileOf('new.p12'),
  }),
  requestCertificate: (alternativeNames: readonly string[] = []): Act => ({
    type: 'record-certificate-request',
    rotationId: 'rotation',
    form: 'pem',
    alternativeNames,
    file: fileOf('new.csr'),
  }),
  acceptAuthorityResponse: (change: Partial<AuthorityResponse> = {}): Act => ({
    type: 'accept-authority-response',
    rotationId: 'rotation',
    response: authorityResponse(change),
  }),
  proveAddition: (certificate = certificateOf('new')): Act => ({
    type: 'prove-addition',
    rotationId: 'rotation',
    certificate,
    file: fileOf('new.cer'),
  }),
  prepareHandOver: (receiverId = 'swift', switchBy = '2027-12-01'): Act => ({
    type: 'prepare-hand-over',
    written: {
      rotationId: 'rotation',
      receiverId,
      challenge: sha256Of(`challenge ${receiverId}`),
      folder: `handover-${receiverId}`,
      files: [fileOf('new-certificate.cer')],
      archive: null,
      switchBy,
    },
  }),
  compare: (receiverId = 'swift', change: Partial<ComparisonStatement> = {}): Act => ({
    type: 'record-comparison',
    statement: {
      rotationId: 'rotation',
      receiverId,
      comparedSha256: certificateOf('new').sha256,
      comparedAt: day(1),
      comparedWith: 'Ray',
      channel: 'phone',
      ...change,
    },
  }),
  recordHandOver: (receiverId = 'swift', handedOverAt = day(1)): Act => ({
    type: 'record-hand-over',
    statement: { rotationId: 'rotation', receiverId, handedOverAt, to: 'Ray', channel: 'usb-stick' },
  }),
  accept: (
    receiverId = 'swift',
    change: Partial<ConfirmationStatement> = {},
    rest: Partial<SignedConfirmation> = {},
  ): Act => ({
    type: 'accept-confirmation',
    rotationId: 'rotation',
    receiverId,
    confirmation: confirmationOf(receiverId, change, rest),
  }),
  recordMessage: (message: ExaminedMessage, capturedAt: string, receiverId = 'swift'): Act => ({
    type: 'record-message',
    statement: { rotationId: 'rotation', receiverId, message, capturedAt },
  }),
  resolveAlarm: (switchedAt: string, receiverId = 'swift', reason = 'an old cluster node'): Act => ({
    type: 'resolve-alarm',
    resolution: {
      rotationId: 'rotation',
      receiverId,
      switchedAt,
      statedBy: 'Ray',
      channel: 'phone',
      reason,
    },
  }),
  removeOldKey: (typedAlias = 'dec_2024'): Act => ({
    type: 'remove-old-key',
    rotationId: 'rotation',
    typedAlias,
  }),
  abandon: (): Act => ({ type: 'abandon-rotation', rotationId: 'rotation', reason: 'wrong subject' }),
  withdraw: (receiverId = 'swift', withdrawnAt = day(5)): Act => ({
    type: 'record-withdrawal',
    statement: { rotationId: 'rotation', receiverId, withdrawnAt, statedBy: 'Ray', channel: 'phone' },
  }),
  removeKeptKey: (typedAlias = 'dec_2026'): Act => ({
    type: 'remove-kept-key',
    rotationId: 'rotation',
    typedAlias,
  }),
  removeOldKeyEarly: (typedAlias = 'dec_2024', reason = 'the private key leaked'): Act => ({
    type: 'remove-old-key-early',
    rotationId: 'rotation',
    typedAlias,
    reason,
  }),
  removeKeptKeyEarly: (typedAlias = 'dec_2026', reason = 'the private key leaked'): Act => ({
    type: 'remove-kept-key-early',
    rotationId: 'rotation',
    typedAlias,
    reason,
  }),
  addPerson: (person: Person, role: Role = 'witness'): Act => ({
    type: 'add-person',
    person,
    role,
    keySlotId: `slot of ${person.id}`,
  }),
  makeSigningCertificate: (keyId = 'signing', notAfter = day(36_500)): Act => ({
    type: 'make-vault-signing-certificate',
    keyId,
    certificate: { ...certificateOf(keyId), notAfter },
  }),
  setFourEyes: (required: boolean): Act => ({ type: 'set-four-eyes', required }),
  confirmDate: (date: string, source = 'radio-controlled clock', utcOffsetMinutes = 0): Act => ({
    type: 'confirm-date',
    statement: { date, source, utcOffsetMinutes },
  }),
  noteDeparture: (byMilliseconds: number): Act => ({ type: 'note-clock-departure', byMilliseconds }),
};

/** What a receiver signed, as it should be, with what a test changes about it. */
export const confirmationOf = (
  receiverId: string,
  change: Partial<ConfirmationStatement> = {},
  rest: Partial<SignedConfirmation> = {},
): SignedConfirmation => ({
  statement: {
    rotationId: 'rotation',
    receiverId,
    oldCertificateSha256: certificateOf('old').sha256,
    newCertificateSha256: certificateOf('new').sha256,
    challenge: sha256Of(`challenge ${receiverId}`),
    switchedAt: day(2),
    oldCertificateRemovedAt: day(2),
    confirmedBy: 'Ray',
    ...change,
  },
  signedAt: day(2),
  signatureAlgorithm: 'RSA PKCS#1 v1.5 with SHA-256',
  signerSha256: certificateOf(`${receiverId} signing`).sha256,
  file: fileOf(`${receiverId} ${JSON.stringify(change)}.p7m`),
  ...rest,
});

/** A message that names this key; by default its private key was tried and decrypts it. */
export const messageFor = (
  keyId: string | null,
  { decrypts = true, held = true, file = `${keyId}.xml` } = {},
): ExaminedMessage => ({
  file: fileOf(file),
  soapVersion: '1.1',
  triedKeyIds: held && keyId !== null ? [keyId] : [],
  parts: [
    {
      contentEncryption: 'AES-256-GCM',
      recipients: [
        {
          names: keyId === null ? [] : [{ by: 'key-name', name: keyId }],
          namedKeyId: keyId,
          keyTransport: 'RSA-OAEP with SHA-1, MGF1 with SHA-1',
          decryptedWith: held && decrypts ? keyId : null,
        },
      ],
    },
  ],
});

/** A rotation up to the proven addition to the tenant keystore, on day 1. */
export function deployed(deliveryTimes: Readonly<Record<string, number>> = { swift: 72 }): Ceremony {
  return prepared(deliveryTimes)
    .do(acts.start(Object.keys(deliveryTimes)), day(0))
    .do(acts.createKeyPair(), day(0))
    .do(acts.exportKeyPair(), day(0))
    .do(acts.proveAddition(), day(1));
}

/** A rotation whose certificate every receiver was handed on day 1. */
export function handedOver(deliveryTimes: Readonly<Record<string, number>> = { swift: 72 }): Ceremony {
  const ceremony = deployed(deliveryTimes);
  for (const id of Object.keys(deliveryTimes)) {
    ceremony.do(acts.prepareHandOver(id), day(1)).do(acts.recordHandOver(id), day(1));
  }
  return ceremony;
}
