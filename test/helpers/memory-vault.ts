import { createHash } from 'node:crypto';
import { Session, type SessionDependencies } from '../../electron/ceremony/session.ts';
import { UnlockAttempts } from '../../electron/ceremony/unlock-attempts.ts';
import type { Event, SeenHead } from '../../electron/rotation/events.ts';
import { err, ok } from '../../electron/rotation/result.ts';
import type {
  KeyDerivationCost,
  KeySlot,
  OpenVault,
  RecoverySlot,
  VaultFault,
  VaultKey,
  Vaults,
} from '../../electron/rotation/vault-port.ts';
import { ada, day } from './ceremony-samples.ts';

export const diskFull: VaultFault = { code: 'file-unwritable', name: 'journal', reason: 'ENOSPC' };
export const adasPassphrase = 'the passphrase of Ada';
const cost: KeyDerivationCost = { memoryKiB: 65_536, iterations: 3, parallelism: 4 };

interface HeldSlot extends KeySlot {
  readonly passphrase: string;
}

/** A vault in memory, whose disk can be full and whose header can be any. */
export class MemoryVault {
  readonly recorded: Event[] = [];
  readonly privateKeys = new Map<string, Uint8Array>();
  slots: HeldSlot[] = [
    { id: 'slot of ada', person: ada, role: 'administrator', cost, passphrase: adasPassphrase },
  ];
  recovery: (RecoverySlot & { readonly key: string })[] = [];
  full = false;
  closed = false;
  /** What an open vault does in another way. */
  changes: Partial<OpenVault> = {};

  constructor(events?: readonly Event[]) {
    this.recorded.push(
      ...(events ?? [
        {
          type: 'vault-created',
          vaultId: 'vault',
          tenant: 'acme',
          keySlotId: 'slot of ada',
          at: day(0),
          by: ada,
        },
      ]),
    );
  }

  /** The same vault as it is now, to be put in its place later. */
  copy(): MemoryVault {
    const copy = new MemoryVault([...this.recorded]);
    copy.slots = [...this.slots];
    copy.recovery = [...this.recovery];
    return copy;
  }

  #digest(sequence: number): string {
    return createHash('sha256')
      .update(JSON.stringify(this.recorded.slice(0, sequence)))
      .digest('hex');
  }

  unlock(key: VaultKey, nextId: () => string): OpenVault | null {
    if (key.by === 'recovery') {
      if (!this.recovery.some((slot) => slot.key === textOf(key.recoveryKey))) return null;
      const slot = { ...key.holder, id: nextId(), cost, passphrase: key.passphrase };
      this.slots = [...this.slots, slot];
      return this.#opened(slot, nextId);
    }
    const slot = this.slots.find(
      ({ person, passphrase }) => person.id === key.personId && passphrase === key.passphrase,
    );
    return slot === undefined ? null : this.#opened(slot, nextId);
  }

  #opened(slot: HeldSlot, nextId: () => string): OpenVault {
    const vault = this;
    this.closed = false;
    const proven = (personId: string, passphrase: string) =>
      vault.slots.find((held) => held.person.id === personId && held.passphrase === passphrase);
    return {
      vaultId: 'vault',
      folder: '/vault',
      person: slot.person,
      keySlotId: slot.id,
      events: [...vault.recorded],
      droppedBytes: 0,
      checkpointDamaged: false,
      get keySlots() {
        return vault.slots;
      },
      get recoverySlots() {
        return vault.recovery;
      },
      get head() {
        return { sequence: vault.recorded.length, digest: vault.#digest(vault.recorded.length) };
      },
      digestOf: (sequence) =>
        sequence >= 1 && sequence <= vault.recorded.length ? vault.#digest(sequence) : null,
      append: async (added) => {
        if (vault.full) return err(diskFull);
        await Promise.resolve();
        vault.recorded.push(...added);
        return ok(undefined);
      },
      storePrivateKey: async (id, privateKey) => {
        // A copy: whoever passed it zeroes it.
        vault.privateKeys.set(id, Uint8Array.from(privateKey));
        return ok(undefined);
      },
      readPrivateKey: async (id) => ok(Uint8Array.from(vault.privateKeys.get(id) ?? [])),
      destroyPrivateKey: async (id) => {
        vault.privateKeys.delete(id);
        return ok(undefined);
      },
      prove: async ({ personId, passphrase }) => {
        const held = proven(personId, passphrase);
        return held === undefined ? err({ code: 'wrong-passphrase' }) : ok(held.person);
      },
      addKeySlot: async ({ person, role, passphrase, cost: asked }, authority) => {
        if (!proven(authority.personId, authority.passphrase)) return err({ code: 'wrong-passphrase' });
        const added = { id: nextId(), person, role, cost: asked, passphrase };
        vault.slots = [...vault.slots, added];
        return ok(added.id);
      },
      addRecoverySlot: async (scheme, authority) => {
        if (!proven(authority.personId, authority.passphrase)) return err({ code: 'wrong-passphrase' });
        const id = nextId();
        const recoveryKey = Buffer.alloc(32, id);
        vault.recovery = [...vault.recovery, { ...scheme, id, key: textOf(recoveryKey) }];
        return ok({ id, recoveryKey });
      },
      proveRecovery: async (slotId, recoveryKey) => {
        const fits = vault.recovery.some((held) => held.id === slotId && held.key === textOf(recoveryKey));
        return fits ? ok(undefined) : err({ code: 'recovery-shares-of-another-vault' });
      },
      keepSlots: async (ids) => {
        vault.slots = vault.slots.filter(({ id }) => ids.has(id));
        vault.recovery = vault.recovery.filter(({ id }) => ids.has(id));
        return ok(undefined);
      },
      backUp: async () => ok(new Uint8Array()),
      backupFault: async () => null,
      close: async () => {
        vault.closed = true;
      },
      ...vault.changes,
    };
  }
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A workstation with one vault, which can be replaced by a copy, and what it remembers of it. */
export class Workstation {
  vault: MemoryVault;
  readonly session: Session;
  readonly seen = new Map<string, SeenHead>();
  readonly departures: number[] = [];
  readonly vaults: Vaults;
  readonly nextId: () => string;
  now = day(1);

  constructor(vault = new MemoryVault(), changes: Partial<SessionDependencies> = {}) {
    this.vault = vault;
    let ids = 0;
    this.nextId = () => {
      ids += 1;
      return `id ${ids}`;
    };
    const open = async (key: VaultKey) => {
      const opened = this.vault.unlock(key, this.nextId);
      if (opened !== null) return ok(opened);
      const fault = key.by === 'recovery' ? 'recovery-shares-of-another-vault' : 'wrong-passphrase';
      return err({ code: fault } as const);
    };
    const front = () =>
      ({ vaultId: 'vault', keySlots: this.vault.slots, recoverySlots: this.vault.recovery }) as const;
    this.vaults = {
      costOf: async () => cost,
      create: async (_folder, { person, passphrase, events }) => {
        this.vault = new MemoryVault(events('slot of ada'));
        this.vault.slots = [{ id: 'slot of ada', person, role: 'administrator', cost, passphrase }];
        return open({ by: 'passphrase', personId: person.id, passphrase });
      },
      front: async () => ok(front()),
      backupFront: () => ok(front()),
      open: (_folder, key) => open(key),
      restore: (_backup, _folder, key) => open(key),
    };
    const clock = { now: () => this.now };
    this.session = new Session({
      vaults: this.vaults,
      clock,
      random: { id: this.nextId, challenge: () => '' },
      watch: { look: () => this.departures.pop() ?? 0 },
      seenHeads: {
        read: (id) => this.seen.get(id) ?? null,
        write: (id, head) => void this.seen.set(id, head),
      },
      attempts: new UnlockAttempts({ read: () => null, write: () => undefined }, clock),
      ...changes,
    });
  }

  /** A workstation on which the vault is open. */
  static async opened(vault?: MemoryVault): Promise<Workstation> {
    const workstation = new Workstation(vault);
    const opened = await workstation.open();
    if (!opened.ok) throw new Error(opened.error.code);
    return workstation;
  }

  open(passphrase = adasPassphrase, personId = ada.id) {
    return this.session.openVault('/vault', { by: 'passphrase', personId, passphrase });
  }
}
