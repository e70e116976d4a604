import type { Act } from '../../electron/rotation/ceremony.ts';
import type { Event } from '../../electron/rotation/events.ts';
import { tenantDecryptsOutboundResponse } from '../../electron/rotation/procedure.ts';
import type { Refusal } from '../../electron/rotation/refusals.ts';
import type { Rotation } from '../../electron/rotation/rotation.ts';
import type { Tenant } from '../../electron/rotation/tenant.ts';
import { later } from '../../electron/rotation/time.ts';
import {
  ada,
  certificateOf,
  confirmationOf,
  day,
  detailsOf,
  fileOf,
  sha256Of,
  will,
} from '../helpers/ceremony-samples.ts';
import type { Core } from './core.ts';
import type { Deed, History, Step } from './history.ts';
import { type ReceiverSystem, slack, World } from './world.ts';

const hour = 3_600_000;
const dayMs = 24 * hour;
export const names = ['r0', 'r1', 'r2'] as const;

/** An old key went, and receivers had only just ceased to use it: what I2 forbids, whatever the messages do. */
export interface Broken {
  readonly rule: string;
  readonly at: string;
}

/**
 * People at a workstation and at the receivers, who live through a history. Whoever acts by Keyturn does in the
 * world what Keyturn let through, and at once; receivers do what they like with what they were given.
 */
export class Life {
  readonly world = new World(Date.parse(day(0)));
  tenant: Tenant;
  /** How far the clock of the workstation is ahead of true time. */
  #ahead: number;
  readonly #drift: number;
  readonly #core: Core;
  #serial = 0;
  /** The last refusal, to say why somebody could not go on. */
  #refused = '';
  /** Keys that were removed early (I8): what they would have opened may be lost. */
  readonly forced = new Set<string>();
  readonly broken: Broken[] = [];
  readonly reached = new Set<string>();

  constructor(core: Core, { deliveryHours, drift }: History) {
    this.#core = core;
    this.#drift = drift;
    this.#ahead = drift;
    this.world.keystore.add('old');
    names.forEach((name, index) => {
      this.world.addReceiver(name, deliveryHours[index] ?? 1, 'old');
    });
    this.tenant = core.replay(beginning(deliveryHours, this.#clock()));
  }

  #clock(): string {
    return this.world.clock(this.#ahead);
  }

  /** An act at this moment, with a second person beside; null when it was recorded, else why not. */
  act(act: Act): Refusal | null {
    const decision = this.#core.decide(this.tenant, { ...act, at: this.#clock(), by: ada, witness: will });
    if (!decision.ok) {
      this.#refused = `${act.type}: ${JSON.stringify(decision.error)}`;
      return decision.error;
    }
    const before = this.tenant;
    this.tenant = this.#core.evolve(before, decision.value);
    for (const event of decision.value) this.#follow(event, before);
    return null;
  }

  /** What people do in the world because it was recorded, and what must never have been let through. */
  #follow(event: Event, before: Tenant): void {
    this.reached.add('early' in event && event.early ? `${event.type} early` : event.type);
    if (event.at < before.lastRecordedAt) this.#break('recorded time runs backwards (I6)');
    if (event.type === 'rotation-abandoned') {
      const rotation = before.rotations.get(event.rotationId);
      const confirmed = [...(rotation?.receivers.values() ?? [])].some(({ confirmation }) => confirmation);
      if (confirmed) this.#break('abandoned after a receiver had confirmed (I7)');
    }
    if (event.type === 'rotation-started') {
      const { oldKeyId } = event;
      const open = [...before.rotations.values()].some((r) => r.oldKeyId === oldKeyId && r.closed === null);
      if (open) this.#break('two open rotations of one key (I4)');
    }
    if (event.type === 'old-key-removed') {
      const keyId = this.tenant.rotations.get(event.rotationId)?.oldKeyId ?? '';
      this.#removed(keyId, event.early !== null, before);
    }
    if (event.type === 'abandoned-key-removed') {
      const keyId = this.tenant.rotations.get(event.rotationId)?.newKeyId ?? '';
      this.#removed(keyId, event.early !== null, before);
    }
  }

  #removed(keyId: string, early: boolean, before: Tenant): void {
    this.world.keystore.delete(keyId);
    if (early) this.forced.add(keyId);
    else {
      if (this.#clock() < before.lastRecordedAt) this.#break('a removal by a clock behind the record (I6)');
      for (const { ceased, encryptsWith } of this.world.receivers.values()) {
        const since = ceased.get(keyId);
        if (encryptsWith === keyId) this.#break('a key was removed that a receiver uses (I3)');
        if (since !== undefined && this.world.now < since + 90 * dayMs - slack) {
          this.#break('a key was removed within 90 days (I2)');
        }
      }
    }
  }

  #break(rule: string): void {
    this.broken.push({ rule, at: this.#clock() });
  }

  live({ deed, hours, ...chosen }: Step): void {
    this.world.pass(hours * hour);
    const step = { deed, hours, ...chosen };
    const rotation = this.#rotation(chosen.rotation);
    this.#do(deed === 'go on' ? this.#next(rotation, step) : deed, rotation, step);
  }

  #rotation(index: number): Rotation | undefined {
    const all = [...this.tenant.rotations.values()];
    return all[index % Math.max(all.length, 1)];
  }

  /** What a diligent person, or a receiver who does what was asked for, would do next. */
  #next(rotation: Rotation | undefined, { receiver: index, dice }: Step): Deed {
    if (rotation === undefined || rotation.closed?.state === 'completed') return 'start a rotation';
    const name = names[index] as string;
    const { encryptsWith, holds } = this.world.receiver(name);
    const { newKeyId } = rotation;
    const progress = rotation.receivers.get(name);
    const uses = newKeyId !== null && encryptsWith === newKeyId;
    if (rotation.closed !== null) {
      if (dice % 3 === 0) return 'start a rotation';
      if (uses) return 'stop using the new certificate';
      if (progress?.prepared && progress.withdrawal === null) return 'record the withdrawal';
      return dice % 5 === 0 ? 'confirm the date' : 'remove the kept key';
    }
    if (newKeyId === null) return 'create a key pair';
    if (rotation.exports.length === 0) return 'export the key pair';
    if (!this.world.keystore.has(newKeyId) && rotation.addition === null)
      return 'add it to the tenant keystore';
    if (rotation.addition === null) return 'prove the addition';
    if (progress !== undefined) {
      if (progress.prepared === null) return 'prepare a hand-over';
      if (!holds.has(newKeyId)) return 'give the package to the receiver';
      if (progress.handOver === null) return 'record the hand-over';
      if (!uses) return 'switch';
      if (progress.confirmation === null) return 'confirm';
    }
    return dice % 4 === 0 ? 'confirm the date' : 'remove the old key';
  }

  #do(deed: Deed, rotation: Rotation | undefined, step: Step): void {
    const system = this.world.receiver(names[step.receiver] as string);
    switch (deed) {
      case 'start a rotation':
        this.#start(step.receiver, step.dice);
        break;
      case 'move the clock':
        this.#moveClock((step.dice - 500) * hour);
        break;
      case 'set the clock right':
        this.#moveClock(this.#drift - this.#ahead);
        break;
      case 'leave the application for weeks':
        this.#leave(step.dice);
        break;
      case 'confirm the date':
        this.confirmDate();
        break;
      case 'agree another delivery time':
        this.#agree(system, step.dice);
        break;
      case 'raise the retention':
        this.#raiseRetention(step.dice);
        break;
      default:
        if (rotation !== undefined) this.#doInRotation(deed, rotation, system, step.dice);
    }
  }

  #start(index: number, dice: number): void {
    const inUse = [...this.tenant.keyPairs.values()].filter(({ state }) => state === 'in-use');
    const oldKeyId = inUse[dice % Math.max(inUse.length, 1)]?.id ?? 'old';
    const receiverIds = dice % 4 === 0 ? names.slice(0, index + 1) : [...names];
    const rotationId = `rotation ${this.#nextSerial()}`;
    this.act({ type: 'start-rotation', start: { rotationId, oldKeyId, receiverIds } });
  }

  #nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** While the application runs it notices, and says so before anything else. */
  #moveClock(by: number): void {
    if (Math.abs(by) < 120_000) return;
    this.#ahead += by;
    this.act({ type: 'note-clock-departure', byMilliseconds: by });
  }

  /**
   * Nobody is there to notice how the clock is moved. Forward it is by more than what is believed without a record: less
   * than that goes unnoticed, as SECURITY.md says.
   */
  #leave(dice: number): void {
    this.world.pass(dice * hour);
    if (dice % 3 === 0) this.#ahead += (15 + (dice % 80)) * dayMs;
    if (dice % 3 === 1) this.#ahead -= (1 + (dice % 60)) * dayMs;
  }

  /** Somebody reads the date from a source outside, and sets the clock right where it shows another. */
  confirmDate(): void {
    this.#moveClock(this.#drift - this.#ahead);
    const date = this.world.clock().slice(0, 10);
    const statement = { date, source: 'radio', utcOffsetMinutes: 0 };
    this.act({ type: 'confirm-date', statement });
  }

  #raiseRetention(dice: number): void {
    const policy = { retentionDays: 90 + (dice % 100), unrecordedDays: 14 };
    this.act({ type: 'set-waiting-policy', policy });
  }

  #agree(system: ReceiverSystem, dice: number): void {
    const hours = [1, 72, 30 * 24, 100 * 24, 200 * 24][dice % 5] as number;
    const details = detailsOf(system.name, hours);
    if (this.act({ type: 'change-receiver', receiverId: system.name, details }) === null) {
      this.world.agree(system, hours);
    }
  }

  #doInRotation(deed: Deed, rotation: Rotation, system: ReceiverSystem, dice: number): void {
    this.#inTheWorld(deed, rotation, system);
    const act = this.#actOf(deed, rotation, system, dice);
    if (act !== null) this.act(act);
  }

  /** What nobody at the workstation sees. */
  #inTheWorld(deed: Deed, rotation: Rotation, system: ReceiverSystem): void {
    const { newKeyId, closed } = rotation;
    if (newKeyId === null) return;
    const { holds, encryptsWith } = system;
    const progress = rotation.receivers.get(system.name);
    switch (deed) {
      case 'add it to the tenant keystore':
        if (rotation.exports.length > 0 && closed === null) this.world.keystore.add(newKeyId);
        break;
      case 'give the package to the receiver':
        // Nobody gives it to a receiver who has said that it will not be used.
        if (progress?.prepared && progress.withdrawal === null) holds.add(newKeyId);
        break;
      case 'switch':
        if (holds.has(newKeyId) && encryptsWith !== newKeyId) this.world.switchTo(system, newKeyId);
        break;
      case 'stop using the new certificate':
        if (closed?.state !== 'abandoned') break;
        holds.delete(newKeyId);
        if (encryptsWith === newKeyId) this.world.switchTo(system, rotation.oldKeyId);
        break;
      default:
    }
  }

  /** What somebody does at the workstation; null where there is nothing to say to it. */
  #actOf(deed: Deed, rotation: Rotation, system: ReceiverSystem, dice: number): Act | null {
    const { id: rotationId, newKeyId, oldKeyId } = rotation;
    const receiverId = system.name;
    const aliasOf = (keyId: string | null) => this.tenant.keyPairs.get(keyId ?? '')?.alias ?? '';
    const serial = this.#nextSerial();
    switch (deed) {
      case 'create a key pair':
        return newKeyPair(rotationId, `key ${serial}`, this.#clock());
      case 'export the key pair': {
        const file = fileOf(`${serial}.p12`);
        return { type: 'record-export', rotationId, form: 'pkcs12-modern', file };
      }
      case 'prove the addition': {
        // "Download certificate" gives what is there: the new one, or another that somebody clicked on.
        const there = newKeyId !== null && this.world.keystore.has(newKeyId) && dice % 5 !== 0;
        const certificate = certificateOf(there ? newKeyId : dice % 2 === 0 ? oldKeyId : 'another');
        return { type: 'prove-addition', rotationId, certificate, file: fileOf(`${serial}.cer`) };
      }
      case 'prepare a hand-over': {
        const challenge = sha256Of(`${rotationId} ${receiverId}`);
        const switchBy = this.#clock().slice(0, 10);
        const written = {
          rotationId,
          receiverId,
          challenge,
          folder: 'f',
          files: [],
          archive: null,
          switchBy,
        };
        return { type: 'prepare-hand-over', written };
      }
      case 'record the hand-over': {
        if (newKeyId === null || !system.holds.has(newKeyId)) return null;
        const statement = { rotationId, receiverId, handedOverAt: this.#clock(), to: 'Ray' } as const;
        return { type: 'record-hand-over', statement: { ...statement, channel: 'mail' } };
      }
      case 'confirm':
        return this.#confirmation(rotation, system, receiverId, system.began.get(newKeyId ?? ''), serial);
      case 'confirm what is only planned': {
        // In the future by the workstation's clock too: one that was set ahead cannot tell, as SECURITY.md says.
        const planned = this.world.now + Math.max(this.#ahead, 0) + (1 + dice) * hour;
        return this.#confirmation(rotation, system, receiverId, planned, serial, true);
      }
      case 'confirm by the file of another receiver': {
        const other = names[(names.indexOf(receiverId as 'r0') + 1) % names.length] as string;
        const signer = this.world.receiver(other);
        return this.#confirmation(rotation, signer, receiverId, signer.began.get(newKeyId ?? ''), serial);
      }
      case 'remove the old key':
        return { type: 'remove-old-key', rotationId, typedAlias: aliasOf(oldKeyId) };
      case 'abandon':
        return { type: 'abandon-rotation', rotationId, reason: 'a wrong subject' };
      case 'record the withdrawal':
        return this.#withdrawal(rotation, system);
      case 'remove the kept key':
        return { type: 'remove-kept-key', rotationId, typedAlias: aliasOf(newKeyId) };
      case 'remove the old key early':
      case 'remove the kept key early': {
        // Not in every history: what is lost then says nothing about the rules.
        if (dice % 6 !== 0) return null;
        const old = deed === 'remove the old key early';
        const typedAlias = aliasOf(old ? oldKeyId : newKeyId);
        const type = old ? 'remove-old-key-early' : 'remove-kept-key-early';
        return { type, rotationId, typedAlias, reason: 'leaked' };
      }
      default:
        return null;
    }
  }

  /** A receiver that does not use the new certificate says so, and since when. */
  #withdrawal(rotation: Rotation, { name: receiverId, ...system }: ReceiverSystem): Act | null {
    const { id: rotationId, newKeyId } = rotation;
    const progress = rotation.receivers.get(receiverId);
    if (newKeyId === null || system.encryptsWith === newKeyId || !progress?.prepared) return null;
    const given = progress.handOver?.handedOverAt ?? progress.prepared.first.at;
    const ceased = system.ceased.get(newKeyId);
    system.holds.delete(newKeyId);
    const withdrawnAt = ceased === undefined ? given : later(given, this.#shown(ceased));
    const statement = { rotationId, receiverId, withdrawnAt, statedBy: 'Ray' } as const;
    return { type: 'record-withdrawal', statement: { ...statement, channel: 'phone' } };
  }

  /** A true time as a receiver states it, to the minute. */
  #shown(at: number): string {
    return `${new Date(at).toISOString().slice(0, 17)}00.000Z`;
  }

  /** A receiver's signed statement, imported for `receiverId`: true, or planned and believed to be enough. */
  #confirmation(
    rotation: Rotation,
    signer: ReceiverSystem,
    receiverId: string,
    switchedAt: number | undefined,
    serial: number,
    planned = false,
  ): Act | null {
    const { id: rotationId, newKeyId, oldKeyId } = rotation;
    if (newKeyId === null || switchedAt === undefined || !signer.holds.has(newKeyId)) return null;
    if (!planned && signer.encryptsWith !== newKeyId) return null;
    // Who is told that the hand-over is on record as later states a later time, which is as true.
    const handedOverAt = rotation.receivers.get(signer.name)?.handOver?.handedOverAt ?? '';
    const at = later(this.#shown(switchedAt), handedOverAt);
    const confirmation = confirmationOf(
      signer.name,
      {
        rotationId,
        oldCertificateSha256: certificateOf(oldKeyId).sha256,
        newCertificateSha256: certificateOf(newKeyId).sha256,
        challenge: sha256Of(`${rotationId} ${signer.name}`),
        switchedAt: at,
        oldCertificateRemovedAt: at,
      },
      { signedAt: null, file: fileOf(`${serial}.p7m`) },
    );
    return { type: 'accept-confirmation', rotationId, receiverId, confirmation };
  }

  /** From here on everybody is diligent. Every rotation comes to its end; the first that does not is named. */
  finish(): string | null {
    for (const { id } of [...this.tenant.rotations.values()]) {
      for (let turn = 0; turn < 60; turn += 1) {
        const rotation = this.tenant.rotations.get(id);
        if (rotation === undefined || isOver(rotation)) break;
        if (turn === 59) return `${id} does not end: ${this.#refused}`;
        names.forEach((_, receiver) => {
          const now = this.tenant.rotations.get(id);
          if (now === undefined || isOver(now)) return;
          const deed = this.#next(now, { deed: 'go on', rotation: 0, receiver, hours: 0, dice: 1 });
          this.confirmDate();
          this.#do(deed, now, { deed, rotation: 0, receiver, hours: 0, dice: 1 });
          this.world.pass(hour);
        });
        if (turn > 20) this.world.pass(30 * dayMs);
      }
    }
    return null;
  }
}

const isOver = ({ closed, newKeyId }: Rotation): boolean =>
  closed !== null && (closed.state === 'completed' || newKeyId === null || closed.keyRemoved !== null);

function newKeyPair(rotationId: string, keyId: string, now: string): Act {
  const subject = [{ type: 'CN', value: 'Acme' }];
  const notAfter = day(100_000);
  const choice = { rotationId, alias: keyId, keyBits: 3072, subject, notBefore: now, notAfter } as const;
  return { type: 'create-key-pair', choice, keyId, certificate: certificateOf(keyId) };
}

function beginning(deliveryHours: readonly number[], at: string): Event[] {
  const recorded = { at, by: ada };
  return [
    { type: 'vault-created', vaultId: 'vault', tenant: 'acme', keySlotId: 'slot of ada', ...recorded },
    { type: 'person-added', person: will, role: 'witness', keySlotId: 'slot of will', ...recorded },
    {
      type: 'vault-signing-certificate-made',
      keyId: 'signing',
      certificate: { ...certificateOf('vault signing'), notBefore: at, notAfter: day(100_000) },
      ...recorded,
    },
    ...names.flatMap((receiverId, index): Event[] => [
      {
        type: 'receiver-registered',
        receiverId,
        details: detailsOf(receiverId, deliveryHours[index]),
        ...recorded,
      },
      {
        type: 'signing-certificate-pinned',
        receiverId,
        certificate: certificateOf(`${receiverId} signing`),
        file: fileOf('signer'),
        comparedWith: 'Ray',
        comparedBy: 'phone',
        ...recorded,
      },
    ]),
    {
      type: 'key-in-use-registered',
      keyId: 'old',
      alias: 'old',
      certificate: certificateOf('old'),
      privateKeyHeld: true,
      receiverIds: [...names],
      file: fileOf('old'),
      ...recorded,
    },
    {
      type: 'rotation-started',
      rotationId: 'rotation 0',
      procedure: tenantDecryptsOutboundResponse.id,
      oldKeyId: 'old',
      receiverIds: [...names],
      ...recorded,
    },
  ];
}
