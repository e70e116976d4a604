import { describe, expect, it } from 'vitest';
import { receiverExchange } from '../../../electron/exchange/hand-over.ts';
import { handOverContents } from '../../helpers/hand-over-samples.ts';

const contents = handOverContents();
const files = await receiverExchange.handOverFiles(contents, Buffer.from('%PDF'));
const form = files.find(({ name }) => name === 'confirmation.json');
const prefilled = JSON.parse(Buffer.from(form?.bytes ?? []).toString('utf8')) as Record<string, unknown>;
const filledIn = {
  ...prefilled,
  switchedAt: '2026-12-01T14:30:00+01:00',
  oldCertificateRemovedAt: '2026-12-01T13:45:00Z',
  confirmedBy: ' Ray ',
};
const read = (value: unknown) =>
  receiverExchange.readConfirmation(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));

describe('a confirmation', () => {
  it('is read as instants in UTC once it is filled in', () => {
    expect(read(filledIn)).toEqual({
      ok: true,
      value: {
        rotationId: contents.rotationId,
        receiverId: contents.receiver.id,
        oldCertificateSha256: contents.oldCertificate.sha256,
        newCertificateSha256: contents.newCertificate.sha256,
        challenge: contents.challenge,
        switchedAt: '2026-12-01T13:30:00.000Z',
        oldCertificateRemovedAt: '2026-12-01T13:45:00.000Z',
        confirmedBy: 'Ray',
      },
    });
  });

  it('may carry the byte-order mark and the line ends of a Windows editor', () => {
    expect(read(`\uFEFF${JSON.stringify(filledIn, null, 2).replaceAll('\n', '\r\n')}`).ok).toBe(true);
  });

  it.each<[string, unknown, string, string]>([
    ['as it was handed over', prefilled, 'switchedAt', 'not-filled-in'],
    ['without a name', { ...filledIn, confirmedBy: '  ' }, 'confirmedBy', 'not-filled-in'],
    ['with a date alone', { ...filledIn, switchedAt: '2026-12-01' }, 'switchedAt', 'not-a-date-time'],
    [
      'with a time that has no offset',
      { ...filledIn, switchedAt: '2026-12-01T10:00:00' },
      'switchedAt',
      'not-a-date-time',
    ],
    [
      'with a day that does not exist',
      { ...filledIn, switchedAt: '2026-02-30T10:00:00Z' },
      'switchedAt',
      'not-a-date-time',
    ],
    ['with a field more', { ...filledIn, comment: 'hi' }, 'comment', 'unknown-field'],
    ['with a field less', { ...filledIn, challenge: undefined }, 'challenge', 'missing'],
    ['of another version', { ...filledIn, version: 2 }, 'version', 'wrong-value'],
    [
      'with another digest',
      { ...filledIn, oldCertificateSha256: 'abc' },
      'oldCertificateSha256',
      'wrong-value',
    ],
    ['that is a list', [filledIn], '', 'not-json'],
    ['that is no JSON', 'Dear Ada, all done', '', 'not-json'],
  ])('is refused %s, naming the field', (_what, value, field, reason) => {
    expect(read(value)).toEqual({ ok: false, error: { code: 'confirmation-malformed', field, reason } });
  });

  it('is refused when it is not UTF-8', () => {
    const latin1 = Buffer.from(JSON.stringify({ ...filledIn, confirmedBy: 'Jürgen' }), 'latin1');
    expect(receiverExchange.readConfirmation(latin1)).toMatchObject({
      ok: false,
      error: { reason: 'not-json' },
    });
  });
});
