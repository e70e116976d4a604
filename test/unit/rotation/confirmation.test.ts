import { describe, expect, it } from 'vitest';
import { checkConfirmation } from '../../../electron/rotation/steps/confirm.ts';
import {
  acts,
  certificateOf,
  confirmationOf,
  day,
  handedOver,
  prepared,
  sha256Of,
} from '../../helpers/ceremony-samples.ts';

describe('a confirmation', () => {
  it('completes steps 4 to 6 at once, with the dates it states', () => {
    const ceremony = handedOver().do(acts.accept(), day(3));
    const progress = ceremony.rotation().receivers.get('swift');
    expect([...(progress?.done.keys() ?? [])]).toEqual([
      'hand-over',
      'switch',
      'remove-old-certificate',
      'confirm',
    ]);
    expect(progress?.confirmation).toMatchObject({
      switchedAt: day(2),
      oldCertificateRemovedAt: day(2),
      at: day(3),
    });
  });

  it.each([
    ['another rotation', { rotationId: 'x' }, 'another-rotation'],
    ['another receiver', { receiverId: 'clearstream' }, 'another-receiver'],
    ['another old certificate', { oldCertificateSha256: sha256Of('x') }, 'another-old-certificate'],
    ['another new certificate', { newCertificateSha256: sha256Of('x') }, 'another-new-certificate'],
    ['another challenge', { challenge: sha256Of('x') }, 'another-challenge'],
    [
      'a switch in the future',
      { switchedAt: day(4), oldCertificateRemovedAt: day(4) },
      'switched-in-the-future',
    ],
    ['a switch before the hand-over', { switchedAt: day(0) }, 'switched-before-hand-over'],
    ['a removal before the switch', { oldCertificateRemovedAt: day(1) }, 'removed-before-switch'],
    ['a removal in the future', { oldCertificateRemovedAt: day(4) }, 'removed-in-the-future'],
  ])('is refused for %s, and changes nothing', (_name, change, code) => {
    const ceremony = handedOver();
    const before = ceremony.tenant;
    expect(ceremony.attempt(acts.accept('swift', change), day(3))?.code).toBe(code);
    expect(ceremony.tenant).toBe(before);
  });

  it('is refused when it was signed in the future', () => {
    const refusal = handedOver().attempt(acts.accept('swift', {}, { signedAt: day(4) }), day(3));
    expect(refusal).toEqual({ code: 'signed-in-the-future', signedAt: day(4), now: day(3) });
  });

  it('is refused when it was verified against a certificate that is not the pinned one', () => {
    const signerSha256 = certificateOf('mallory').sha256;
    const refusal = handedOver().attempt(acts.accept('swift', {}, { signerSha256 }), day(3));
    expect(refusal?.code).toBe('signed-by-another-certificate');
  });

  it('is refused a second time, and its file for any other receiver or rotation', () => {
    const ceremony = handedOver({ swift: 72, clearstream: 24 });
    const { file } = confirmationOf('swift');
    ceremony.do(acts.accept('swift'), day(3));
    expect(ceremony.attempt(acts.accept('swift'), day(4))?.code).toBe('step-already-done');
    expect(ceremony.attempt(acts.accept('clearstream', {}, { file }), day(4))).toEqual({
      code: 'confirmation-used-before',
      acceptedAt: day(3),
    });
  });

  it('needs a pinned signer', () => {
    const ceremony = prepared().do(
      {
        type: 'register-receiver',
        receiverId: 'late',
        details: {
          systemName: 'Late',
          contact: { name: 'L', email: '', phone: '' },
          integrationFlows: [],
          guaranteedDeliveryTimeHours: 1,
        },
      },
      day(0),
    );
    ceremony.do(acts.start(['swift', 'late']), day(0)).do(acts.createKeyPair(), day(0));
    ceremony.do(acts.exportKeyPair(), day(0)).do(acts.proveAddition(), day(1));
    ceremony.do(acts.prepareHandOver('late'), day(1)).do(acts.recordHandOver('late'), day(1));
    expect(ceremony.attempt(acts.accept('late'), day(3))).toEqual({
      code: 'signer-not-pinned',
      receiver: 'Late',
    });
  });

  it('is checked point by point for a person to see', () => {
    const { tenant } = handedOver();
    const confirmation = confirmationOf('swift', { challenge: sha256Of('x'), switchedAt: day(9) });
    const checks = checkConfirmation(tenant, 'rotation', 'swift', confirmation, day(3));
    if (!checks.ok) throw new Error(checks.error.code);
    const failed = checks.value.filter((check) => check.refusal !== null).map((check) => check.id);
    expect(failed).toEqual(['challenge', 'switch-date', 'removal-date']);
  });
});
