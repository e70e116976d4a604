import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../electron/rotation/time.ts';
import { possibilities } from '../../../electron/rotation/view.ts';
import {
  acts,
  type Ceremony,
  day,
  deployed,
  handedOver,
  messageFor,
  will,
} from '../../helpers/ceremony-samples.ts';

const standing = (ceremony: Ceremony, now: string) =>
  possibilities(ceremony.tenant, ceremony.rotation(), now).standing;
/** A receiver that confirmed its switch on day 2. */
const confirmed = () => handedOver({ swift: 72 }).do(acts.accept(), day(3));
const alarmed = () => confirmed().do(acts.recordMessage(messageFor('old'), day(10)), day(11));

describe('a message of a receiver', () => {
  it('for the new key is evidence of step 4, and no confirmation', () => {
    const ceremony = handedOver().do(acts.recordMessage(messageFor('new'), day(2)), day(3));
    expect(ceremony.rotation().receivers.get('swift')?.messages).toMatchObject([
      { encryptedFor: 'new', alias: 'dec_2026', proof: 'decrypted', capturedAt: day(2), at: day(3) },
    ]);
    expect(standing(ceremony, day(3))).toMatchObject({ code: 'wait-for-confirmation' });
    expect(ceremony.attempt(acts.removeOldKey(), day(500))?.code).toBe('receivers-not-confirmed');
  });

  it('that names the new key counts only where the new key decrypts it', () => {
    const made = messageFor('new', { decrypts: false });
    expect(handedOver().attempt(acts.recordMessage(made, day(2)), day(3))).toEqual({
      code: 'message-does-not-decrypt',
      alias: 'dec_2026',
    });
  });

  it('for the old key counts by its name where the private key is not held', () => {
    const ceremony = handedOver().do(acts.recordMessage(messageFor('old', { held: false }), day(2)), day(3));
    expect(ceremony.rotation().receivers.get('swift')?.messages).toMatchObject([
      { encryptedFor: 'old', proof: 'not-held' },
    ]);
  });

  it('is for the old key where only one of its parts is, and for the new one where that can read every part', () => {
    const [forOld, forNew] = [messageFor('old'), messageFor('new')];
    const both = { ...forNew, triedKeyIds: ['old', 'new'], parts: [...forNew.parts, ...forOld.parts] };
    const either = forNew.parts.map((part) => ({
      ...part,
      recipients: [...forOld.parts.flatMap(({ recipients }) => recipients), ...part.recipients],
    }));
    for (const [message, encryptedFor] of [
      [both, 'old'],
      [{ ...both, parts: either }, 'new'],
    ] as const) {
      const ceremony = handedOver().do(acts.recordMessage(message, day(2)), day(3));
      expect(ceremony.rotation().receivers.get('swift')?.messages[0]?.encryptedFor).toBe(encryptedFor);
    }
  });

  it('for no known key is recorded as that, and changes nothing else', () => {
    const ceremony = confirmed().do(acts.recordMessage(messageFor(null), day(10)), day(11));
    expect(ceremony.rotation().receivers.get('swift')?.messages).toMatchObject([
      { encryptedFor: 'unknown', alias: null },
    ]);
    expect(standing(ceremony, day(11))).toMatchObject({ code: 'wait-until' });
  });

  it('needs the hand-over before it, and a time between that and now', () => {
    const message = messageFor('new');
    expect(deployed().attempt(acts.recordMessage(message, day(2)), day(3))).toEqual({
      code: 'step-out-of-order',
      step: 'switch',
      missing: 'hand-over',
    });
    const ceremony = handedOver();
    expect(ceremony.attempt(acts.recordMessage(message, day(4)), day(3))?.code).toBe(
      'captured-in-the-future',
    );
    expect(ceremony.attempt(acts.recordMessage(message, day(0)), day(3))).toEqual({
      code: 'captured-before-hand-over',
      capturedAt: day(0),
      handedOverAt: day(1),
    });
    expect(ceremony.attempt(acts.recordMessage(message, day(0)), day(0))?.code).toBe('clock-behind-record');
  });

  it('is recorded once', () => {
    const ceremony = handedOver().do(acts.recordMessage(messageFor('new'), day(2)), day(3));
    expect(ceremony.attempt(acts.recordMessage(messageFor('new'), day(2)), day(4))).toEqual({
      code: 'message-recorded-before',
      recordedAt: day(3),
    });
  });

  it('for the new key keeps a withdrawal from being dated before it (I7)', () => {
    const ceremony = handedOver()
      .do(acts.recordMessage(messageFor('new'), day(6)), day(7))
      .do(acts.abandon(), day(8));
    expect(ceremony.attempt(acts.withdraw('swift', day(5)), day(9))).toEqual({
      code: 'withdrawal-before-message',
      at: day(5),
      capturedAt: day(6),
    });
    expect(ceremony.attempt(acts.withdraw('swift', day(8)), day(9))).toBeNull();
  });
});

describe('a message for the old key after the confirmed switch', () => {
  it('is an alarm that comes before everything else', () => {
    const ceremony = alarmed();
    const alarm = { receivers: ['swift'], capturedAt: day(10) };
    expect(standing(ceremony, day(11))).toEqual({ code: 'alarm', ...alarm });
    expect(possibilities(ceremony.tenant, ceremony.rotation(), day(11)).removal).toBeNull();
    // Long after every waiting period.
    ceremony.confirmDate(day(500));
    expect(ceremony.attempt(acts.removeOldKey(), day(500))).toEqual({
      code: 'message-for-old-key',
      ...alarm,
    });
  });

  it('is one also where the message was recorded before the confirmation came', () => {
    const ceremony = handedOver().do(acts.recordMessage(messageFor('old'), day(3)), day(4));
    expect(standing(ceremony, day(4))).toMatchObject({ code: 'wait-for-confirmation' });
    ceremony.do(acts.accept('swift', { switchedAt: day(2) }), day(5));
    expect(standing(ceremony, day(5))).toMatchObject({ code: 'alarm' });
  });

  it('is none where it was captured before the switch', () => {
    const ceremony = confirmed().do(acts.recordMessage(messageFor('old'), day(1)), day(11));
    expect(standing(ceremony, day(11))).toMatchObject({ code: 'wait-until', until: plusDays(day(2), 90) });
  });

  it('ends with a later switch and a reason, and the waiting period counts from there', () => {
    const ceremony = alarmed();
    expect(ceremony.attempt(acts.resolveAlarm(day(9)), day(12))).toEqual({
      code: 'switch-before-message',
      switchedAt: day(9),
      capturedAt: day(10),
    });
    expect(ceremony.attempt(acts.resolveAlarm(day(13)), day(12))?.code).toBe('stated-switch-in-the-future');
    expect(ceremony.attempt(acts.resolveAlarm(day(12), 'swift', ' '), day(12))?.code).toBe('name-missing');
    ceremony.do(acts.resolveAlarm(day(12)), day(12));
    expect(standing(ceremony, day(12))).toMatchObject({ code: 'wait-until', until: plusDays(day(12), 90) });
    expect(ceremony.attempt(acts.resolveAlarm(day(12)), day(12))?.code).toBe('no-alarm');
    const due = plusDays(day(12), 90);
    ceremony.confirmDate(plusDays(due, -1));
    expect(ceremony.attempt(acts.removeOldKey(), plusDays(due, -1))).toMatchObject({
      code: 'too-early',
      until: due,
    });
    expect(ceremony.attempt(acts.removeOldKey(), due)).toBeNull();
  });

  it('can be raised again', () => {
    const ceremony = alarmed().do(acts.resolveAlarm(day(12)), day(12));
    ceremony.do(acts.recordMessage(messageFor('old', { file: 'second.xml' }), day(20)), day(21));
    expect(standing(ceremony, day(21))).toMatchObject({ code: 'alarm', capturedAt: day(20) });
  });

  it('is resolved by two people where four eyes are the policy', () => {
    const ceremony = alarmed()
      .do(acts.addPerson(will), day(11))
      .do(acts.setFourEyes(true), day(11), { witness: will });
    expect(ceremony.attempt(acts.resolveAlarm(day(12)), day(12))?.code).toBe('second-person-needed');
    expect(ceremony.attempt(acts.resolveAlarm(day(12)), day(12), { witness: will })).toBeNull();
  });

  it('does not stop the removal of a compromised key, and stays until it is resolved (I8)', () => {
    const ceremony = alarmed().do(acts.addPerson(will), day(11));
    ceremony.do(acts.removeOldKeyEarly(), day(12), { witness: will });
    expect(ceremony.rotation().oldKeyRemoved?.early?.unconfirmed).toEqual(['swift']);
    expect(ceremony.rotation().closed).toBeNull();
    expect(standing(ceremony, day(12))).toMatchObject({ code: 'alarm' });
    ceremony.do(acts.resolveAlarm(day(12)), day(12));
    expect(ceremony.rotation().closed).toMatchObject({ state: 'completed' });
  });
});
