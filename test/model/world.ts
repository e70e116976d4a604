/**
 * The world around the workstation as it really is: the tenant keystore, the receiver systems, messages on their way,
 * and time itself. It knows nothing of Keyturn, and nothing in it is ever asked whether it may.
 */

const hour = 3_600_000;

/**
 * What clocks may differ without anybody noticing, and what a time named to the minute is short of: no message is
 * later than its guaranteed delivery time less this.
 */
export const slack = 5 * 60_000;

/** A receiver system: what it encrypts with now, and which certificates its administrator was given. */
export interface ReceiverSystem {
  readonly name: string;
  /** Null while the tenant does not call it. */
  encryptsWith: string | null;
  readonly holds: Set<string>;
  deliveryHours: number;
  /** When it began to encrypt with a key, and when it ceased: true time. */
  readonly began: Map<string, number>;
  readonly ceased: Map<string, number>;
}

/** A message that arrived and could not be decrypted. */
export interface Loss {
  readonly receiver: string;
  readonly keyId: string;
  readonly at: string;
}

export class World {
  now: number;
  /** The private keys by which the tenant can decrypt. */
  readonly keystore = new Set<string>();
  readonly receivers = new Map<string, ReceiverSystem>();
  readonly lost: Loss[] = [];
  /** Of the messages of a receiver with a key: when the last one arrives. Those before it are no harder to read. */
  readonly #underWay = new Map<string, { readonly receiver: string; readonly keyId: string; at: number }>();

  constructor(now: number) {
    this.now = now;
  }

  addReceiver(name: string, deliveryHours: number, encryptsWith: string | null): void {
    const [began, ceased] = [new Map<string, number>(), new Map<string, number>()];
    const holds = new Set<string>();
    if (encryptsWith !== null) {
      holds.add(encryptsWith);
      began.set(encryptsWith, this.now);
    }
    this.receivers.set(name, { name, encryptsWith, holds, deliveryHours, began, ceased });
  }

  receiver(name: string): ReceiverSystem {
    const receiver = this.receivers.get(name);
    if (receiver === undefined) throw new Error(`no receiver ${name}`);
    return receiver;
  }

  /** Time passes; what is due arrives, before whatever happens next. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    this.#everybodySends();
    this.now = end;
    this.#everybodySends();
    this.#deliver();
  }

  /** A receiver encrypts with another key from now on. Its last message with the old one is as slow as it may be. */
  switchTo(receiver: ReceiverSystem, keyId: string): void {
    this.#send(receiver);
    if (receiver.encryptsWith !== null) receiver.ceased.set(receiver.encryptsWith, this.now);
    receiver.encryptsWith = keyId;
    receiver.began.set(keyId, this.now);
    receiver.ceased.delete(keyId);
    this.#send(receiver);
  }

  /** What is under way when a delivery time is agreed anew was promised by the one before. */
  agree(receiver: ReceiverSystem, hours: number): void {
    this.#send(receiver);
    receiver.deliveryHours = hours;
  }

  /** The instant that a clock shows which is that far ahead of true time. */
  clock(ahead = 0): string {
    return new Date(this.now + ahead).toISOString();
  }

  #everybodySends(): void {
    for (const receiver of this.receivers.values()) this.#send(receiver);
  }

  /** One message that arrives at once, and one that takes as long as any message may. */
  #send({ name, encryptsWith: keyId, deliveryHours }: ReceiverSystem): void {
    if (keyId === null) return;
    if (!this.keystore.has(keyId)) this.#lose(name, keyId, this.now);
    const latest = this.now + Math.max(0, deliveryHours * hour - slack);
    const before = this.#underWay.get(`${name} ${keyId}`);
    if (before === undefined) this.#underWay.set(`${name} ${keyId}`, { receiver: name, keyId, at: latest });
    else before.at = Math.max(before.at, latest);
  }

  #deliver(): void {
    for (const [message, { receiver, keyId, at }] of this.#underWay) {
      if (at > this.now) continue;
      this.#underWay.delete(message);
      if (!this.keystore.has(keyId)) this.#lose(receiver, keyId, at);
    }
  }

  #lose(receiver: string, keyId: string, at: number): void {
    this.lost.push({ receiver, keyId, at: new Date(at).toISOString() });
  }
}
