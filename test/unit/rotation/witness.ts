import type { Event } from '../../../electron/rotation/events.ts';

const hour = 3_600_000;

interface Life {
  readonly oldKeyId: string;
  readonly receivers: readonly string[];
  removedEarly: boolean;
  newKeyId: string | null;
  /** The SHA-256 of the certificate that the new key has now, and of those that left for the tenant keystore. */
  certificate: string | null;
  readonly exported: Set<string>;
  deployed: boolean;
  readonly prepared: Set<string>;
  readonly handedOver: Map<string, number>;
  readonly switched: Map<string, { at: number; deliveryHours: number }>;
  readonly withdrawn: Map<string, { at: number; deliveryHours: number }>;
  /** The last capture of a message of each receiver, by the key it was for. */
  readonly oldKeySeen: Map<string, number>;
  readonly newKeySeen: Map<string, number>;
  open: boolean;
  abandoned: boolean;
}

/**
 * Watches what the core let through and throws when an invariant of the process is broken. Written from the
 * process alone: it shares no code with the rules that it checks.
 */
export class Witness {
  readonly #rotations = new Map<string, Life>();
  readonly #keystore = new Set<string>();
  readonly #encryptsWith = new Map<string, Set<string>>();
  readonly #deliveryHours = new Map<string, number>();
  #last = 0;
  /** I6: nobody has said what date it is since time passed unrecorded, or the clock was moved. */
  #dateInDoubt = false;
  /** Until when the vault's signing certificate is valid; null before there was one. */
  #signsUntil: number | null = null;
  /** Four eyes are the policy of this vault. */
  #fourEyes = false;

  constructor(history: readonly Event[]) {
    for (const event of history) this.see(event);
  }

  see(event: Event): void {
    const at = Date.parse(event.at);
    claim(at >= this.#last, `I6: ${event.type} is recorded before the event before it`);
    if (this.#last > 0 && at - this.#last > 14 * 24 * hour) this.#dateInDoubt = true;
    this.#last = at;
    this.#countEyes(event);
    if (event.type === 'vault-signing-certificate-made') {
      this.#signsUntil = Date.parse(event.certificate.notAfter);
    }
    if (event.type === 'hand-over-prepared') {
      claim(this.#signsUntil !== null && at <= this.#signsUntil, 'a hand-over that nobody can check');
    }
    if (event.type === 'clock-departed') this.#dateInDoubt = true;
    if (event.type === 'date-confirmed') {
      claim(
        Math.abs(Date.parse(event.date) - at) <= 38 * hour,
        'I6: a confirmed date that is not today anywhere',
      );
      claim(event.source !== '', 'I6: a date out of nowhere');
      this.#dateInDoubt = false;
    }
    if (event.type === 'receiver-registered' || event.type === 'receiver-changed') {
      const hours = event.details.guaranteedDeliveryTimeHours;
      this.#deliveryHours.set(event.receiverId, hours);
      // Messages sent under a longer agreement are still on their way.
      for (const life of this.#rotations.values()) {
        for (const exchanges of [life.switched, life.withdrawn]) {
          const exchange = exchanges.get(event.receiverId);
          if (exchange !== undefined) exchange.deliveryHours = Math.max(exchange.deliveryHours, hours);
        }
      }
    }
    if (event.type === 'key-in-use-registered') {
      this.#keystore.add(event.keyId);
      for (const receiver of event.receiverIds) this.#uses(receiver, event.keyId);
    }
    if (event.type === 'rotation-started') this.#start(event);
    else if ('rotationId' in event) this.#follow(event, at);
    for (const [receiver, keys] of this.#encryptsWith) {
      for (const key of keys) {
        claim(
          this.#keystore.has(key),
          `I3: ${receiver} may encrypt with ${key}, which the keystore does not hold`,
        );
      }
    }
  }

  /** Two different people where the process wants them: always for I8 and for the policy itself. */
  #countEyes(event: Event): void {
    const forced = 'early' in event && event.early !== null;
    const destroys = event.type === 'old-key-removed' || event.type === 'abandoned-key-removed';
    const renews = event.type === 'vault-signing-certificate-made' && this.#signsUntil !== null;
    const guarded =
      destroys ||
      renews ||
      event.type === 'key-pair-exported' ||
      event.type === 'date-confirmed' ||
      event.type === 'alarm-resolved';
    if (forced || event.type === 'four-eyes-set' || (this.#fourEyes && guarded)) {
      claim(event.witness !== undefined, `${event.type} by one person alone`);
      claim(event.witness.id !== event.by.id, `${event.type} by one person twice`);
    }
    if (forced) claim(event.early?.reason.trim() !== '', 'I8: without a reason');
    if (event.type === 'four-eyes-set') this.#fourEyes = event.required;
  }

  /** I8: what was not waited for may be lost, and that was said. */
  #force(keyId: string): void {
    for (const keys of this.#encryptsWith.values()) keys.delete(keyId);
    this.#keystore.delete(keyId);
  }

  #start(event: Extract<Event, { type: 'rotation-started' }>): void {
    for (const life of this.#rotations.values()) {
      claim(!(life.open && life.oldKeyId === event.oldKeyId), 'I4: two open rotations of one old key');
    }
    for (const receiver of event.receiverIds) this.#uses(receiver, event.oldKeyId);
    this.#rotations.set(event.rotationId, {
      oldKeyId: event.oldKeyId,
      receivers: event.receiverIds,
      removedEarly: false,
      newKeyId: null,
      certificate: null,
      exported: new Set(),
      deployed: false,
      prepared: new Set(),
      handedOver: new Map(),
      switched: new Map(),
      withdrawn: new Map(),
      oldKeySeen: new Map(),
      newKeySeen: new Map(),
      open: true,
      abandoned: false,
    });
  }

  #follow(event: Extract<Event, { rotationId: string }>, at: number): void {
    const life = this.#rotations.get(event.rotationId);
    claim(life !== undefined, `${event.type} of a rotation that was never started`);
    switch (event.type) {
      case 'key-pair-created':
        claim(life.open && life.newKeyId === null, 'step 1 happens once, in an open rotation');
        life.newKeyId = event.keyId;
        life.certificate = event.certificate.sha256;
        return;
      case 'key-pair-exported':
        claim(life.open && life.newKeyId !== null, 'step 2 comes after step 1');
        claim(
          event.certificateSha256 === life.certificate,
          'another certificate left than the one of the key',
        );
        life.exported.add(event.certificateSha256);
        return;
      case 'certificate-requested':
        claim(
          life.open && life.newKeyId !== null && !life.deployed,
          'an authority signs between steps 1 and 2',
        );
        return;
      case 'authority-response-accepted':
        claim(life.open && life.newKeyId !== null, 'an authority signs after step 1');
        claim(!life.deployed, 'I1: the certificate changed after it was found in the tenant keystore');
        life.certificate = event.certificate.sha256;
        return;
      case 'keystore-addition-proven':
        claim(life.open && life.newKeyId !== null && !life.deployed, 'step 2 comes after step 1, once');
        claim(
          event.certificateSha256 === life.certificate,
          'I1: proven by a certificate that is not the one of the key',
        );
        claim(life.exported.has(event.certificateSha256), 'I1: proven, and never exported');
        life.deployed = true;
        this.#keystore.add(life.newKeyId);
        return;
      case 'hand-over-prepared':
        claim(
          life.open && life.deployed,
          'I1: the certificate left before its key was in the tenant keystore',
        );
        claim(life.receivers.includes(event.receiverId), 'the certificate went to a stranger');
        life.prepared.add(event.receiverId);
        this.#uses(event.receiverId, life.newKeyId as string);
        return;
      case 'fingerprint-compared':
        claim(life.open && life.prepared.has(event.receiverId), 'compared what nobody was given');
        return;
      case 'certificate-handed-over':
        claim(life.open && life.prepared.has(event.receiverId), 'step 3 hands over what was prepared');
        claim(!life.handedOver.has(event.receiverId), 'step 3 happens once for a receiver');
        life.handedOver.set(event.receiverId, Date.parse(event.handedOverAt));
        return;
      case 'confirmation-accepted':
        this.#confirm(life, event, at);
        return;
      case 'old-key-removed':
        if (event.early === null) this.#removeOldKey(life, at);
        else {
          claim(life.open && life.deployed && !life.removedEarly, 'I8: nothing decrypts in its place');
          this.#force(life.oldKeyId);
          life.removedEarly = true;
          life.open = !this.#allSwitched(life);
        }
        return;
      case 'rotation-abandoned':
        claim(life.open && life.switched.size === 0, 'I7: abandoned after a receiver had confirmed');
        claim(!life.removedEarly, 'I8: abandoned, and the old key is gone');
        life.open = false;
        life.abandoned = true;
        return;
      case 'message-examined':
        this.#seeMessage(life, event, at);
        return;
      case 'alarm-resolved':
        this.#resolve(life, event, at);
        return;
      case 'withdrawal-recorded':
        claim(
          Date.parse(event.withdrawnAt) >= (life.newKeySeen.get(event.receiverId) ?? 0),
          'I7: withdrawn before a message for the new key was captured',
        );
        claim(
          life.abandoned && life.prepared.has(event.receiverId),
          'I7: withdrawal of what was never given',
        );
        life.withdrawn.set(event.receiverId, this.#exchange(event.receiverId, event.withdrawnAt));
        return;
      case 'abandoned-key-removed':
        if (event.early === null) this.#removeKeptKey(life, at);
        else {
          claim(life.abandoned, 'I7: the new key of a rotation that was not abandoned');
          this.#force(life.newKeyId as string);
        }
        return;
    }
  }

  #confirm(life: Life, event: Extract<Event, { type: 'confirmation-accepted' }>, at: number): void {
    const handedOverAt = life.handedOver.get(event.receiverId);
    const switchedAt = Date.parse(event.confirmation.switchedAt);
    claim(life.open && handedOverAt !== undefined, 'steps 4 to 6 come after step 3');
    claim(!life.switched.has(event.receiverId), 'a receiver confirms once');
    claim(switchedAt <= at, 'I5: a switch in the future');
    claim(switchedAt > handedOverAt - 60_000, 'I5: a switch before the hand-over');
    life.switched.set(event.receiverId, this.#exchange(event.receiverId, event.confirmation.switchedAt));
    if (life.removedEarly) life.open = !this.#allSwitched(life);
  }

  #seeMessage(life: Life, event: Extract<Event, { type: 'message-examined' }>, at: number): void {
    const { encryptedFor, proof, capturedAt } = event.message;
    const captured = Date.parse(capturedAt);
    const handedOverAt = life.handedOver.get(event.receiverId);
    claim(life.open && handedOverAt !== undefined, 'I5: a message of a receiver that was given nothing');
    claim(captured <= at && captured > handedOverAt - 60_000, 'I5: a message of another time');
    claim(proof !== 'does-not-decrypt', 'I5: a message that its key does not decrypt');
    if (encryptedFor === 'new') claim(proof === 'decrypted', 'I5: the new key by its name alone');
    if (encryptedFor !== 'new' && encryptedFor !== 'old') return;
    const seen = encryptedFor === 'new' ? life.newKeySeen : life.oldKeySeen;
    seen.set(event.receiverId, Math.max(captured, seen.get(event.receiverId) ?? 0));
  }

  #resolve(life: Life, event: Extract<Event, { type: 'alarm-resolved' }>, at: number): void {
    const before = life.switched.get(event.receiverId);
    const switchedAt = Date.parse(event.switchedAt);
    const seen = life.oldKeySeen.get(event.receiverId) ?? 0;
    claim(before !== undefined && seen > before.at, 'an alarm that nothing raised');
    claim(switchedAt <= at && switchedAt >= seen, 'I2: a switch before the old key was seen in use');
    claim(event.reason.trim() !== '', 'an alarm resolved without a reason');
    const { at: since, deliveryHours } = this.#exchange(event.receiverId, event.switchedAt);
    life.switched.set(event.receiverId, {
      at: since,
      deliveryHours: Math.max(deliveryHours, before.deliveryHours),
    });
    if (life.removedEarly) life.open = !this.#allSwitched(life);
  }

  /** Every receiver has switched, and none was seen to use the old key since. */
  #allSwitched(life: Life): boolean {
    return life.receivers.every(
      (receiver) => (life.switched.get(receiver)?.at ?? -1) >= (life.oldKeySeen.get(receiver) ?? 0),
    );
  }

  #removeOldKey(life: Life, at: number): void {
    claim(life.open, 'step 7 of a rotation that is not open');
    claim(!this.#dateInDoubt, 'I6: removed by a clock that nobody confirmed');
    for (const receiver of life.receivers) {
      const exchange = life.switched.get(receiver);
      claim(exchange !== undefined, `I2: removed before ${receiver} confirmed`);
      claim(
        exchange.at >= (life.oldKeySeen.get(receiver) ?? 0),
        `I3: removed although ${receiver} was seen to use it after its switch`,
      );
      claim(
        at >= exchange.at + exchange.deliveryHours * hour,
        `I2: removed within the delivery time of ${receiver}`,
      );
      claim(at >= exchange.at + 90 * 24 * hour, `I2: removed within 90 days of the switch of ${receiver}`);
      this.#encryptsWith.get(receiver)?.delete(life.oldKeyId);
    }
    this.#keystore.delete(life.oldKeyId);
    life.open = false;
  }

  #removeKeptKey(life: Life, at: number): void {
    claim(life.abandoned, 'I7: the new key of a rotation that was not abandoned');
    for (const receiver of life.prepared) {
      const exchange = life.withdrawn.get(receiver);
      claim(exchange !== undefined, `I7: ${receiver} may still use the new key`);
      claim(!this.#dateInDoubt, 'I6: a kept key removed by a clock that nobody confirmed');
      claim(
        at >= exchange.at + Math.max(90 * 24, exchange.deliveryHours) * hour,
        'I7: removed before its time',
      );
      this.#encryptsWith.get(receiver)?.delete(life.newKeyId as string);
    }
    this.#keystore.delete(life.newKeyId as string);
  }

  #exchange(receiver: string, instant: string) {
    return { at: Date.parse(instant), deliveryHours: this.#deliveryHours.get(receiver) ?? 0 };
  }

  #uses(receiver: string, key: string): void {
    const keys = this.#encryptsWith.get(receiver) ?? new Set();
    this.#encryptsWith.set(receiver, keys.add(key));
  }
}

function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
