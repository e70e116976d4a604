import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AppError, type ErrorCode, errorCodes } from '../../../electron/contract/errors.ts';
import { de } from '../../../renderer/text/de.ts';
import { en } from '../../../renderer/text/en.ts';
import { errorText } from '../../../renderer/ui/errorText.ts';

const earlier = '2026-12-01T08:30:00.000Z';
const later = '2027-03-03T10:00:00.000Z';
const sha256 = '0123456789abcdef'.repeat(4);
const other = 'fedcba9876543210'.repeat(4);
const receivers = ['SWIFT', 'Clearstream'];

/** One error of every code, with all its facts: a new fact or code does not compile until it is here. */
const samples: { readonly [Code in ErrorCode]: Extract<AppError, { code: Code }> } = {
  'alias-empty': { code: 'alias-empty' },
  'alias-surrounded-by-spaces': { code: 'alias-surrounded-by-spaces' },
  'alias-too-long': { code: 'alias-too-long', limit: 250 },
  'alias-reserved-prefix': { code: 'alias-reserved-prefix', prefix: 'sap_' },
  'alias-reserved': { code: 'alias-reserved', alias: 'hcimsgcertificate' },
  'alias-taken': { code: 'alias-taken', alias: 'dec_2024' },
  'alias-changes-in-jks': { code: 'alias-changes-in-jks', alias: 'Dec_2026', lowerCase: 'dec_2026' },
  'password-not-ascii': { code: 'password-not-ascii' },
  'password-too-short': { code: 'password-too-short', minimum: 8 },
  'password-too-simple': { code: 'password-too-simple', classes: 2, minimum: 3 },
  'too-large-for-tenant-keystore': {
    code: 'too-large-for-tenant-keystore',
    kind: 'key-pair',
    bytes: 40_000,
    limit: 30_720,
  },
  'step-already-done': { code: 'step-already-done', step: 'create-key-pair' },
  'step-out-of-order': {
    code: 'step-out-of-order',
    step: 'hand-over',
    missing: 'add-to-tenant-keystore',
  },
  'receivers-not-confirmed': { code: 'receivers-not-confirmed', receivers },
  'receivers-not-withdrawn': { code: 'receivers-not-withdrawn', receivers },
  'too-early': { code: 'too-early', until: later, rule: 'retention', receiver: 'SWIFT', retentionDays: 90 },
  'clock-behind-record': {
    code: 'clock-behind-record',
    now: earlier,
    lastRecordedAt: later,
    behindMilliseconds: 92 * 86_400_000 + 5_400_000,
  },
  'date-not-confirmed': {
    code: 'date-not-confirmed',
    doubt: 'gap',
    since: earlier,
    milliseconds: 20 * 86_400_000,
  },
  'rotation-closed': { code: 'rotation-closed', state: 'abandoned' },
  'rotation-not-abandoned': { code: 'rotation-not-abandoned' },
  'rotation-already-open': { code: 'rotation-already-open', rotationId: 'r' },
  'receiver-confirmed': { code: 'receiver-confirmed', receivers },
  'removal-not-early': { code: 'removal-not-early' },
  'no-signing-certificate': { code: 'no-signing-certificate' },
  'signing-certificate-expired': { code: 'signing-certificate-expired', notAfter: earlier },
  'witness-may-not-act': { code: 'witness-may-not-act' },
  'second-person-needed': { code: 'second-person-needed' },
  'second-person-is-the-first': { code: 'second-person-is-the-first' },
  'no-second-person': { code: 'no-second-person' },
  'person-name-taken': { code: 'person-name-taken', name: 'Will Witness' },
  'last-administrator': { code: 'last-administrator', name: 'Ada Admin' },
  'removing-oneself': { code: 'removing-oneself' },
  'four-eyes-need-two-people': { code: 'four-eyes-need-two-people' },
  'typed-name-differs': { code: 'typed-name-differs', expected: 'Will Witness' },
  'key-slot-replaced': { code: 'key-slot-replaced' },
  'recovery-shares-invalid': { code: 'recovery-shares-invalid', minimum: 2, maximum: 16 },
  'no-recovery-shares': { code: 'no-recovery-shares' },
  'signer-not-pinned': { code: 'signer-not-pinned', receiver: 'SWIFT' },
  'confirmation-malformed': { code: 'confirmation-malformed', field: 'switchedAt', reason: 'not-filled-in' },
  'another-rotation': { code: 'another-rotation', expected: 'a', found: 'b' },
  'another-receiver': { code: 'another-receiver', expected: 'a', found: 'b' },
  'another-old-certificate': { code: 'another-old-certificate', expected: sha256, found: other },
  'another-new-certificate': { code: 'another-new-certificate', expected: sha256, found: other },
  'another-challenge': { code: 'another-challenge', expected: sha256, found: other },
  'switched-before-hand-over': {
    code: 'switched-before-hand-over',
    switchedAt: earlier,
    handedOverAt: later,
  },
  'switched-in-the-future': { code: 'switched-in-the-future', switchedAt: later, now: earlier },
  'removed-before-switch': { code: 'removed-before-switch', removedAt: earlier, switchedAt: later },
  'removed-in-the-future': { code: 'removed-in-the-future', removedAt: later, now: earlier },
  'signed-in-the-future': { code: 'signed-in-the-future', signedAt: later, now: earlier },
  'confirmation-used-before': { code: 'confirmation-used-before', acceptedAt: earlier },
  'message-for-old-key': { code: 'message-for-old-key', receivers, capturedAt: earlier },
  'captured-in-the-future': { code: 'captured-in-the-future', capturedAt: earlier, now: later },
  'captured-before-hand-over': {
    code: 'captured-before-hand-over',
    capturedAt: earlier,
    handedOverAt: later,
  },
  'no-receiver-for-message': { code: 'no-receiver-for-message' },
  'message-recorded-before': { code: 'message-recorded-before', recordedAt: earlier },
  'message-does-not-decrypt': { code: 'message-does-not-decrypt', alias: 'dec_2026' },
  'no-alarm': { code: 'no-alarm', receiver: 'SWIFT' },
  'stated-switch-in-the-future': { code: 'stated-switch-in-the-future', switchedAt: earlier, now: later },
  'switch-before-message': { code: 'switch-before-message', switchedAt: earlier, capturedAt: later },
  'withdrawal-before-message': { code: 'withdrawal-before-message', at: earlier, capturedAt: later },
  'xml-malformed': { code: 'xml-malformed', line: 3 },
  'xml-with-doctype': { code: 'xml-with-doctype' },
  'xml-encoding-unsupported': { code: 'xml-encoding-unsupported', encoding: 'UTF-7' },
  'xml-beyond-bounds': { code: 'xml-beyond-bounds', bound: 'depth', limit: 256 },
  'not-a-soap-message': { code: 'not-a-soap-message', found: 'html' },
  'message-damaged': { code: 'message-damaged', part: 'CipherValue' },
  'message-ambiguous': { code: 'message-ambiguous', id: 'ED-1' },
  'message-not-encrypted': { code: 'message-not-encrypted' },
  'message-without-encrypted-key': { code: 'message-without-encrypted-key' },
  'examination-ended': { code: 'examination-ended' },
  'not-found': { code: 'not-found', what: 'receiver', id: 'x' },
  'name-missing': { code: 'name-missing' },
  'receiver-name-taken': { code: 'receiver-name-taken', name: 'SWIFT' },
  'delivery-time-invalid': { code: 'delivery-time-invalid', minimumHours: 1, maximumHours: 87_600 },
  'waiting-policy-invalid': {
    code: 'waiting-policy-invalid',
    figure: 'retentionDays',
    minimum: 90,
    maximum: 3650,
  },
  'channel-proves-nothing': { code: 'channel-proves-nothing' },
  'fingerprint-differs': { code: 'fingerprint-differs', expected: sha256, found: other },
  'signed-by-replaced-certificate': {
    code: 'signed-by-replaced-certificate',
    expected: sha256,
    found: other,
    replacedAt: earlier,
  },
  'signing-certificate-unchanged': { code: 'signing-certificate-unchanged' },
  'signing-certificate-replaced-before': { code: 'signing-certificate-replaced-before', replacedAt: earlier },
  'pinned-certificate-expired': { code: 'pinned-certificate-expired', notAfter: earlier },
  'signed-file-without-certificate': { code: 'signed-file-without-certificate' },
  'files-not-a-pair': { code: 'files-not-a-pair', count: 3 },
  'certificate-already-registered': { code: 'certificate-already-registered', alias: 'dec_2024' },
  'not-an-rsa-key': { code: 'not-an-rsa-key', keyType: 'EC' },
  'key-not-in-use': { code: 'key-not-in-use', alias: 'dec_2024' },
  'no-receivers-chosen': { code: 'no-receivers-chosen' },
  'receiver-left-out': { code: 'receiver-left-out', receivers },
  'subject-without-common-name': { code: 'subject-without-common-name' },
  'subject-attribute-invalid': { code: 'subject-attribute-invalid', attribute: 'C' },
  'validity-invalid': { code: 'validity-invalid', notBefore: later, notAfter: earlier },
  'certificate-is-the-old-one': { code: 'certificate-is-the-old-one', found: sha256 },
  'certificate-is-another': { code: 'certificate-is-another', expected: sha256, found: other },
  'key-pair-not-exported': { code: 'key-pair-not-exported' },
  'hand-over-not-prepared': { code: 'hand-over-not-prepared' },
  'hand-over-in-the-future': { code: 'hand-over-in-the-future', at: later, now: earlier },
  'hand-over-before-preparation': {
    code: 'hand-over-before-preparation',
    at: earlier,
    preparedAt: later,
  },
  'switch-date-out-of-range': {
    code: 'switch-date-out-of-range',
    earliestDate: '2027-03-03',
    latestDate: '2028-03-04',
  },
  'comparison-in-the-future': { code: 'comparison-in-the-future', at: later, now: earlier },
  'comparison-before-preparation': {
    code: 'comparison-before-preparation',
    at: earlier,
    preparedAt: later,
  },
  'withdrawal-in-the-future': { code: 'withdrawal-in-the-future', at: later, now: earlier },
  'withdrawal-before-hand-over': {
    code: 'withdrawal-before-hand-over',
    at: earlier,
    handedOverAt: later,
  },
  'typed-alias-differs': { code: 'typed-alias-differs', expected: 'dec_2024' },
  'date-differs': { code: 'date-differs', typedDate: '2027-03-03', clockDate: '2027-03-04' },
  'not-handed-out': { code: 'not-handed-out', receiver: 'SWIFT' },
  'alternative-name-invalid': { code: 'alternative-name-invalid', value: 'a b' },
  'response-for-another-key': { code: 'response-for-another-key', subjects: ['CN=a', 'CN=b'] },
  'response-with-several': { code: 'response-with-several', count: 2 },
  'response-is-self-signed': { code: 'response-is-self-signed' },
  'response-not-of-certificates': { code: 'response-not-of-certificates' },
  'issued-expired': { code: 'issued-expired', notAfter: earlier },
  'issuer-did-not-sign': { code: 'issuer-did-not-sign', issuer: 'CN=CA' },
  'certificate-is-the-replaced-one': { code: 'certificate-is-the-replaced-one', found: sha256 },
  'issued-subject-differs': { code: 'issued-subject-differs', expected: 'CN=a', found: 'CN=b' },
  'issued-not-yet-valid': { code: 'issued-not-yet-valid', notBefore: later },
  'issued-valid-shorter': { code: 'issued-valid-shorter', expected: later, found: earlier },
  'issued-valid-longer': { code: 'issued-valid-longer', expected: earlier, found: later },
  'issued-without-key-encipherment': { code: 'issued-without-key-encipherment' },
  'issued-to-an-authority': { code: 'issued-to-an-authority' },
  'issued-weakly-signed': { code: 'issued-weakly-signed', algorithm: 'RSA with SHA-1', subject: 'CN=a' },
  'issuer-missing': { code: 'issuer-missing', issuer: 'CN=CA' },
  'issuer-root-missing': { code: 'issuer-root-missing', issuer: 'CN=Root' },
  'issuer-not-an-authority': { code: 'issuer-not-an-authority', subject: 'CN=CA' },
  'issuer-key-weak': { code: 'issuer-key-weak', subject: 'CN=CA', keyType: 'RSA', keyBits: 1024 },
  'issuer-expired': { code: 'issuer-expired', subject: 'CN=CA', notAfter: earlier },
  'response-with-unrelated': { code: 'response-with-unrelated', subjects: ['CN=a', 'CN=b'] },
  'not-a-certificate': { code: 'not-a-certificate' },
  'several-certificates': { code: 'several-certificates', count: 3 },
  'not-a-pkcs12': { code: 'not-a-pkcs12' },
  'wrong-pkcs12-password': { code: 'wrong-pkcs12-password' },
  'pkcs12-altered': { code: 'pkcs12-altered' },
  'pkcs12-damaged': { code: 'pkcs12-damaged', part: 'SafeContents' },
  'pkcs12-with-several-passwords': { code: 'pkcs12-with-several-passwords' },
  'pkcs12-empty': { code: 'pkcs12-empty' },
  'java-keystore-damaged': { code: 'java-keystore-damaged' },
  'wrong-java-keystore-password': { code: 'wrong-java-keystore-password' },
  'java-keystore-altered': { code: 'java-keystore-altered', alias: 'dec_2024' },
  'private-key-damaged': { code: 'private-key-damaged' },
  'wrong-private-key-password': { code: 'wrong-private-key-password' },
  'file-not-recognised': { code: 'file-not-recognised' },
  'certificate-damaged': { code: 'certificate-damaged', number: 2, count: 3 },
  'file-with-something-else': { code: 'file-with-something-else', what: 'CERTIFICATE REQUEST' },
  'file-without-entries': { code: 'file-without-entries' },
  'too-many-signatures': { code: 'too-many-signatures', limit: 1500 },
  'private-key-locked': { code: 'private-key-locked' },
  'private-key-alone': { code: 'private-key-alone' },
  'private-key-of-another-certificate': { code: 'private-key-of-another-certificate' },
  'private-key-held-already': { code: 'private-key-held-already', alias: 'dec_2024' },
  'no-receivers-registered': { code: 'no-receivers-registered' },
  'signed-signing-certificate': { code: 'signed-signing-certificate', receiver: 'SWIFT' },
  'no-signer-pinned': { code: 'no-signer-pinned' },
  'signed-by-nobody-known': { code: 'signed-by-nobody-known', found: 'CN=someone' },
  'confirmation-for-nothing-here': { code: 'confirmation-for-nothing-here', receiver: 'SWIFT' },
  'too-many-entries': { code: 'too-many-entries', count: 812, limit: 500 },
  'file-incomplete': { code: 'file-incomplete', bytes: 1_024, expected: 2_610 },
  'unsupported-algorithm': { code: 'unsupported-algorithm', algorithm: 'GOST R 34.10' },
  'file-too-large': { code: 'file-too-large', bytes: 17_000_000, limit: 16_777_216 },
  'not-signed-data': { code: 'not-signed-data' },
  'message-encrypted': { code: 'message-encrypted' },
  'without-signature': { code: 'without-signature' },
  'mail-not-signed': { code: 'mail-not-signed' },
  'mail-malformed': { code: 'mail-malformed' },
  'mail-without-content': { code: 'mail-without-content' },
  'mail-with-several-attachments': { code: 'mail-with-several-attachments', count: 2 },
  'content-not-included': { code: 'content-not-included' },
  'signed-by-another-certificate': {
    code: 'signed-by-another-certificate',
    expected: sha256,
    found: other,
  },
  'weak-digest': { code: 'weak-digest', algorithm: 'SHA-1' },
  'signed-attributes-missing': { code: 'signed-attributes-missing' },
  'message-digest-missing': { code: 'message-digest-missing' },
  'signed-attribute-repeated': { code: 'signed-attribute-repeated', attribute: 'messageDigest' },
  'certificate-not-valid-at-signing': {
    code: 'certificate-not-valid-at-signing',
    signedAt: later,
    notBefore: earlier,
    notAfter: earlier,
  },
  'content-type-mismatch': { code: 'content-type-mismatch' },
  'content-altered': { code: 'content-altered' },
  'signature-invalid': { code: 'signature-invalid' },
  'wrong-passphrase': { code: 'wrong-passphrase' },
  'wrong-second-passphrase': { code: 'wrong-second-passphrase' },
  'recovery-shares-of-another-vault': { code: 'recovery-shares-of-another-vault' },
  'recovery-card-unreadable': { code: 'recovery-card-unreadable', card: 2 },
  'recovery-card-twice': { code: 'recovery-card-twice', card: 2, share: 3 },
  'recovery-card-of-other-shares': { code: 'recovery-card-of-other-shares', card: 2 },
  'recovery-cards-missing': { code: 'recovery-cards-missing', threshold: 3, given: 1 },
  'not-a-vault': { code: 'not-a-vault', folder: '/keys' },
  'vault-newer-version': { code: 'vault-newer-version', version: 2, supported: 1 },
  'vault-damaged': { code: 'vault-damaged', part: 'journal, record 12' },
  'vault-changed-outside': { code: 'vault-changed-outside' },
  'vault-in-use': {
    code: 'vault-in-use',
    person: 'Ada Admin',
    host: 'workstation-2',
    pid: 4711,
    since: earlier,
  },
  'not-a-backup': { code: 'not-a-backup' },
  'backup-damaged': { code: 'backup-damaged' },
  'folder-not-empty': { code: 'folder-not-empty', folder: '/keys' },
  'file-unreadable': { code: 'file-unreadable', name: 'a.cer', reason: 'EACCES' },
  'file-unwritable': { code: 'file-unwritable', name: 'a.p12', reason: 'ENOSPC' },
  'file-exists': { code: 'file-exists', name: 'a.p12' },
  'file-not-as-written': { code: 'file-not-as-written', name: 'a.p12' },
  'no-vault-open': { code: 'no-vault-open' },
  'too-many-attempts': { code: 'too-many-attempts', waitSeconds: 160 },
  'passphrase-too-short': { code: 'passphrase-too-short', minimum: 12 },
  'passphrase-too-weak': { code: 'passphrase-too-weak' },
  cancelled: { code: 'cancelled' },
  'choice-expired': { code: 'choice-expired' },
  'vault-unknown': { code: 'vault-unknown' },
  'invalid-input': { code: 'invalid-input', field: 'contact.email' },
  'unknown-call': { code: 'unknown-call' },
  'not-allowed': { code: 'not-allowed' },
  'print-failed': { code: 'print-failed', reason: 'no printer' },
  internal: { code: 'internal', incident: '4711' },
};

const translators = new Map<string, TFunction>();

beforeAll(async () => {
  for (const language of ['en', 'de']) {
    const instance = i18next.createInstance();
    const t = await instance.init({
      lng: language,
      resources: { en: { translation: en }, de: { translation: de } },
      nsSeparator: false,
      interpolation: { escapeValue: false },
    });
    translators.set(language, t);
  }
});

const textOf = (error: AppError, language: string) => {
  const t = translators.get(language);
  if (t === undefined) throw new Error(`no texts in ${language}`);
  return errorText(t, error, language);
};

describe.each(['en', 'de'])('errors in %s', (language) => {
  test.each(errorCodes)('%s is said in whole sentences, without a gap', (code) => {
    const { text, wayOut } = textOf(samples[code], language);

    for (const sentence of [text, wayOut]) {
      expect(sentence).toMatch(/^["“„\p{L}].*[.]$/u);
      expect(sentence).not.toMatch(/\{\{|errors\.|undefined|\d{4}-\d{2}-\d{2}T/);
    }
  });
});

test('dates, names, steps, periods and digests are written as people read them', () => {
  expect(textOf(samples['too-early'], 'en').text).toMatch(
    /^This is possible from 3 March 2027 at \d\d:00 .+\. 90 days must pass after SWIFT stopped using this key\.$/,
  );
  expect(textOf(samples['step-out-of-order'], 'en').wayOut).toBe(
    'Do “Step 2: Add to the tenant keystore” first.',
  );
  expect(textOf(samples['receivers-not-confirmed'], 'de').text).toMatch(/^SWIFT und Clearstream haben /);
  expect(textOf({ code: 'receivers-not-confirmed', receivers: ['SWIFT'] }, 'de').text).toMatch(/^SWIFT hat /);
  expect(textOf(samples['delivery-time-invalid'], 'en').text).toContain('from 1 hour to 3,650 days');
  expect(textOf(samples['too-large-for-tenant-keystore'], 'de').text).toContain('40.000 Byte');
  expect(textOf(samples['another-challenge'], 'en').text).toContain('0123 4567 89ab cdef');
  expect(textOf(samples['clock-behind-record'], 'en').text).toContain(
    'which is 92 days behind the last record',
  );
  expect(textOf(samples['clock-behind-record'], 'de').text).toContain('liegt damit 92 Tage hinter');
  expect(textOf(samples['date-differs'], 'en').text).toMatch(
    /typed is 3 March 2027, .+ shows 4 March 2027\.$/,
  );
  const moved = { ...samples['date-not-confirmed'], milliseconds: 36 * 3_600_000 };
  expect(textOf({ ...moved, doubt: 'clock-set-back' }, 'en').text).toContain('was set back by 36 hours.');
  expect(textOf({ ...moved, doubt: 'clock-set-forward' }, 'de').text).toContain('um 36 Stunden vorgestellt.');
  expect(textOf(samples['too-many-attempts'], 'en').wayOut).toContain('Wait 3 minutes, then');
  expect(textOf({ code: 'too-many-attempts', waitSeconds: 5 }, 'de').wayOut).toContain('5 Sekunden');
  expect(textOf(samples['file-unwritable'], 'en').text).toContain('the disk is full');
});
