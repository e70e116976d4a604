import { describe, expect, it } from 'vitest';
import { acts, certificateOf, day, deployed, handedOver, sha256Of } from '../../helpers/ceremony-samples.ts';

const exported = () => deployed().do(acts.prepareHandOver(), day(1));

describe('the comparison of the new fingerprint', () => {
  it('is on record with who compared it with whom, by which channel and when', () => {
    const ceremony = exported().do(acts.compare('swift', { comparedAt: day(1) }), day(2));
    expect(ceremony.rotation().receivers.get('swift')?.comparisons).toEqual([
      {
        certificateSha256: certificateOf('new').sha256,
        comparedAt: day(1),
        comparedWith: 'Ray',
        channel: 'phone',
        at: day(2),
        by: { id: 'ada', name: 'Ada Admin' },
      },
    ]);
  });

  it('can be recorded before and after the hand-over is, also twice, and changes no step', () => {
    const ceremony = exported().do(acts.compare(), day(1));
    expect([...(ceremony.rotation().receivers.get('swift')?.done.keys() ?? [])]).toEqual([]);
    ceremony.do(acts.recordHandOver(), day(1)).do(acts.compare(), day(3));
    expect(ceremony.rotation().receivers.get('swift')?.comparisons).toHaveLength(2);
  });

  it('is refused before the receiver can have the files, and once the rotation is closed', () => {
    expect(deployed().attempt(acts.compare(), day(1))).toEqual({ code: 'hand-over-not-prepared' });
    const abandoned = handedOver().do(acts.abandon(), day(1));
    expect(abandoned.attempt(acts.compare(), day(2))).toEqual({
      code: 'rotation-closed',
      state: 'abandoned',
    });
  });

  it.each([
    ['of another fingerprint', { comparedSha256: sha256Of('another') }, 'fingerprint-differs'],
    ['by the way the file came', { channel: 'mail' }, 'channel-proves-nothing'],
    ['on the stick that brought the file', { channel: 'usb-stick' }, 'channel-proves-nothing'],
    ['with nobody', { comparedWith: ' ' }, 'name-missing'],
    ['in the future', { comparedAt: day(3) }, 'comparison-in-the-future'],
    ['before there was anything to compare', { comparedAt: day(0) }, 'comparison-before-preparation'],
    ['with a stranger', { receiverId: 'nobody' }, 'not-found'],
  ] as const)('is refused %s', (_what, change, code) => {
    const ceremony = exported();
    const before = ceremony.tenant;
    expect(ceremony.attempt(acts.compare('swift', change), day(2))).toMatchObject({ code });
    expect(ceremony.tenant).toBe(before);
  });

  it('is refused while the clock is behind the last record (I6)', () => {
    const ceremony = exported().do(acts.recordHandOver(), day(2));
    expect(ceremony.attempt(acts.compare(), day(1, '13:00:00.000'))?.code).toBe('clock-behind-record');
  });
});
