import type { HandOverContents } from '../../electron/rotation/exchange-port.ts';
import { certificateOf, sha256Of } from './ceremony-samples.ts';

/** A hand-over as a tenant makes it on 1 December 2026; `change` on top. */
export const handOverContents = (change: Partial<HandOverContents> = {}): HandOverContents => ({
  language: 'en',
  tenant: 'acme-prod',
  rotationId: '3f0e7f6e-1c5a-4a54-9a3c-7d6c1f4f3a10',
  receiver: {
    id: 'b1f7f7c2-6d0a-4f0e-8f6f-3f7e8f1f2a20',
    systemName: 'SWIFT / Brüssel',
    contact: { name: 'Zoë Müller', email: 'zoe@example.com' },
  },
  oldCertificate: certificateOf('old'),
  newCertificate: certificateOf('new'),
  newCertificatePem: '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
  newCertificatePkcs7: '-----BEGIN PKCS7-----\n-----END PKCS7-----\n',
  challenge: sha256Of('challenge'),
  dates: { handOver: '2026-12-01', switchBy: '2027-01-15', earliestRemoval: '2027-04-15' },
  retentionDays: 90,
  madeBefore: 0,
  preparedAt: '2026-12-01T12:00:00.000Z',
  preparedBy: 'Ada Admin',
  simulatedClock: false,
  ...change,
});
