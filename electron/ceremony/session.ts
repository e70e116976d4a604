import type { AppError } from '../contract/errors.ts';
import { type Act, type Command, decide } from '../rotation/ceremony.ts';
import { type Staleness, staleness } from '../rotation/copies.ts';
import type { Event, FileEvidence, Person, SeenHead } from '../rotation/events.ts';
import { actorRefusal, type IntendedAct } from '../rotation/four-eyes.ts';
import type { Clock, Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { evolve, type Tenant } from '../rotation/tenant.ts';
import type { Credentials, OpenVault, VaultKey, Vaults } from '../rotation/vault-port.ts';
import { ClockDepartures, type ClockWatch } from './clock-departures.ts';
import { checkSlots, dropOtherSlots } from './counting-slots.ts';
import { Exclusive } from './exclusive.ts';
import { checkPrivateKeys, finishDestroying } from './held-keys.ts';
import type { SeenHeads } from './ports.ts';
import { replayInTurns } from './replay-in-turns.ts';
import type { UnlockAttempts } from './unlock-attempts.ts';

/** An open vault and the state that its journal folds to. */
export interface OpenSession {
  readonly vault: OpenVault;
  readonly tenant: Tenant;
}

/** A vault that was unlocked and lacks records that were seen here: nothing is done with it before a person accepts it. */
export interface OlderCopy extends OpenSession {
  readonly lastSeen: SeenHead;
  readonly staleness: Staleness;
  readonly afterwards: readonly Act[];
}

export interface SessionDependencies {
  readonly vaults: Vaults;
  readonly clock: Clock;
  readonly random: Random;
  readonly watch: ClockWatch;
  readonly seenHeads: SeenHeads;
  readonly attempts: UnlockAttempts;
}

/** What is recorded as soon as the vault is open. */
type Afterwards = (vault: OpenVault) => readonly Act[];

const nothing: Afterwards = () => [];

/** One vault at a time is open, or none. Every act goes through here: decided, recorded, then believed. */
export class Session {
  readonly #vaults: Vaults;
  readonly #random: Random;
  readonly #departures: ClockDepartures;
  readonly #seenHeads: SeenHeads;
  readonly #attempts: UnlockAttempts;
  readonly #acts = new Exclusive();
  #open: OpenSession | null = null;
  #older: OlderCopy | null = null;
  /** How often locking was asked for: an unlocking that began before must not end in an open vault. */
  #locks = 0;
  readonly clock: Clock;
  /** Called after something was recorded. */
  onRecorded: () => void = () => undefined;

  constructor({ vaults, clock, random, watch, seenHeads, attempts }: SessionDependencies) {
    this.#vaults = vaults;
    this.#departures = new ClockDepartures(watch);
    this.#random = random;
    this.#seenHeads = seenHeads;
    this.#attempts = attempts;
    this.clock = clock;
  }

  get open(): OpenSession | null {
    return this.#open;
  }

  /** The copy that waits for a person to accept it; null otherwise. No vault is open then. */
  get older(): OlderCopy | null {
    return this.#older;
  }

  /** The open vault, for calls that need one. */
  require(): Result<OpenSession, AppError> {
    return this.#open === null ? err({ code: 'no-vault-open' }) : ok(this.#open);
  }

  /** The open vault, where its person may do this with that witness: for work that comes before the act itself. */
  permitted(act: IntendedAct, witness: Person | null): Result<OpenSession, AppError> {
    const open = this.require();
    if (!open.ok) return open;
    const refusal = actorRefusal(open.value.tenant, act, open.value.vault.person, witness);
    return refusal === null ? open : err(refusal);
  }

  /** Creates a vault and opens it. One that is open is locked first. The passphrase was judged before. */
  async createVault(
    folder: string,
    names: { readonly tenant: string; readonly person: string },
    passphrase: string,
  ): Promise<Result<void, AppError>> {
    const [tenant, name] = [names.tenant.trim(), names.person.trim()];
    if (tenant === '' || name === '') return err({ code: 'name-missing' });
    const vaultId = this.#random.id();
    const person: Person = { id: this.#random.id(), name };
    const locks = this.#locks;
    const cost = await this.#vaults.costOf(1);
    const events = (keySlotId: string): Event[] => [
      { type: 'vault-created', vaultId, tenant, keySlotId, at: this.clock.now(), by: person },
    ];
    const vault = await this.#vaults.create(folder, { vaultId, person, passphrase, cost, events });
    if (!vault.ok) return vault;
    return this.#adopt(vault.value, { by: 'passphrase', personId: person.id, passphrase }, locks, nothing);
  }

  /** Opens a vault, or a copy that waits for acceptance. One that is open is locked first. */
  async openVault(
    folder: string,
    key: VaultKey,
    afterwards: Afterwards = nothing,
  ): Promise<Result<void, AppError>> {
    const locks = this.#locks;
    const front = await this.#vaults.front(folder);
    if (!front.ok) return front;
    // A vault has one writer: opening again what is open here would be refused by our own lock.
    const here = [this.#open, this.#older].some((session) => session?.vault.folder === folder);
    if (here) await this.#acts.run(() => this.#close());
    const open = () => this.#vaults.open(folder, key);
    // Nobody guesses a recovery key: cards are as many as there are hands to type them.
    const vault =
      key.by === 'passphrase' ? await this.#attempts.run(front.value.vaultId, open) : await open();
    return vault.ok ? this.#adopt(vault.value, key, locks, afterwards) : vault;
  }

  /** Restores a backup into a new folder and opens it. A vault that is open is locked first. */
  async restoreVault(
    backup: { readonly bytes: Uint8Array; readonly evidence: FileEvidence },
    folder: string,
    key: VaultKey,
    afterwards: Afterwards = nothing,
  ): Promise<Result<void, AppError>> {
    const locks = this.#locks;
    const vault = await this.#vaults.restore(backup.bytes, folder, key);
    if (!vault.ok) return vault;
    const restored: Act = { type: 'record-restore', file: backup.evidence };
    return this.#adopt(vault.value, key, locks, (open) => [...afterwards(open), restored]);
  }

  /** Takes an opened vault over, unless locking was asked for since `locks` was read. */
  #adopt(
    vault: OpenVault,
    key: VaultKey,
    locks: number,
    afterwards: Afterwards,
  ): Promise<Result<void, AppError>> {
    return this.#acts.run(async () => {
      try {
        const taken =
          locks === this.#locks
            ? await this.#takeOver(vault, key, afterwards(vault))
            : err({ code: 'no-vault-open' } as const);
        if (!taken.ok) await vault.close();
        return taken;
      } catch (error) {
        await vault.close();
        throw error;
      }
    });
  }

  async #takeOver(
    vault: OpenVault,
    key: VaultKey,
    afterwards: readonly Act[],
  ): Promise<Result<void, AppError>> {
    const tenant = await replayInTurns(vault.events);
    const slots = await checkSlots(vault, tenant, key);
    if (!slots.ok) return slots;
    const keys = await checkPrivateKeys(vault, tenant);
    if (!keys.ok) return keys;
    await this.#close();
    const lastSeen = this.#seenHeads.read(vault.vaultId);
    const stale = staleness(vault, lastSeen);
    if (lastSeen === null || stale === null) return this.#enter({ vault, tenant }, afterwards, null);
    this.#older = { vault, tenant, lastSeen, staleness: stale, afterwards };
    return ok(undefined);
  }

  /** A person accepts the older copy that waits, and it is open. The second person is proven in that copy. */
  async acceptOlderCopy(reason: string, second: Credentials | null): Promise<Result<void, AppError>> {
    const witness = await this.witness(second);
    if (!witness.ok) return witness;
    return this.#acts.run(async () => {
      const older = this.#older;
      if (older === null) return err({ code: 'no-vault-open' });
      const { vault, tenant, lastSeen, afterwards } = older;
      const accept: Act = { type: 'accept-older-copy', lastSeen, reason };
      const decided = decide(tenant, this.#command(accept, vault, witness.value));
      if (!decided.ok) return decided;
      this.#older = null;
      const entered = await this.#enter({ vault, tenant }, [accept, ...afterwards], witness.value);
      if (!entered.ok) await vault.close();
      return entered;
    });
  }

  /** From here on the vault is open. What has to be recorded first is; what a crash left half done is finished. */
  async #enter(
    session: OpenSession,
    acts: readonly Act[],
    witness: Person | null,
  ): Promise<Result<void, AppError>> {
    this.#open = session;
    for (const act of acts) {
      const recorded = await this.#append(act, witness);
      if (recorded.ok) continue;
      this.#open = null;
      return recorded;
    }
    const { vault, tenant } = this.#open;
    await dropOtherSlots(vault, tenant);
    await finishDestroying(vault, tenant);
    this.#remember(this.#open);
    await this.#noteDeparture();
    return ok(undefined);
  }

  /**
   * Forgets the vault's keys and everything read from it; true where a vault was open. Waits for an act that is
   * under way. A vault that is being unlocked meanwhile stays closed.
   */
  lock(): Promise<boolean> {
    this.#locks += 1;
    return this.#acts.run(() => this.#close());
  }

  async #close(): Promise<boolean> {
    const closing = this.#open ?? this.#older;
    this.#open = null;
    this.#older = null;
    await closing?.vault.close();
    return closing !== null;
  }

  /** Who the second person is, proven by the passphrase; null where none was named. Wrong ones slow down. */
  async witness(second: Credentials | null): Promise<Result<Person | null, AppError>> {
    if (second === null) return ok(null);
    const session = this.#open ?? this.#older;
    if (session === null) return err({ code: 'no-vault-open' });
    const { vault } = session;
    const proven = await this.#attempts.run(vault.vaultId, () => vault.prove(second));
    // Whoever acts may have entered a passphrase in the same call: people have to know whose was wrong.
    const wrong = !proven.ok && proven.error.code === 'wrong-passphrase';
    return wrong ? err({ code: 'wrong-second-passphrase' }) : proven;
  }

  /** Runs work that decides and then acts, with no other act in between. */
  exclusively<Value>(
    work: (act: (act: Act) => Promise<Result<OpenSession, AppError>>) => Promise<Result<Value, AppError>>,
    witness: Person | null = null,
  ): Promise<Result<Value, AppError>> {
    return this.#acts.run(() => work((act) => this.#record(act, witness)));
  }

  /** The same for work that tries a passphrase of the open vault: wrong ones slow down. */
  exclusivelyWithPassphrase<Value>(
    work: (act: (act: Act) => Promise<Result<OpenSession, AppError>>) => Promise<Result<Value, AppError>>,
    witness: Person | null = null,
  ): Promise<Result<Value, AppError>> {
    const open = this.require();
    if (!open.ok) return Promise.resolve(open);
    return this.#attempts.run(open.value.vault.vaultId, () => this.exclusively(work, witness));
  }

  /** One act: decided on the state as it is, recorded on disk, and only then part of the state. */
  async act(act: Act, second: Credentials | null = null): Promise<Result<OpenSession, AppError>> {
    if (second === null) return await this.#acts.run(() => this.#record(act, null));
    const witness = await this.witness(second);
    if (!witness.ok) return witness;
    return this.#acts.run(() => this.#record(act, witness.value));
  }

  /** Records that the clock was moved, where it was and a vault is open. Every act looks by itself. */
  lookAtClock(): Promise<Result<OpenSession, AppError>> {
    return this.#acts.run(() => this.#noteDeparture());
  }

  async #noteDeparture(): Promise<Result<OpenSession, AppError>> {
    this.#departures.look();
    const open = this.require();
    if (!open.ok) return open;
    const { vaultId } = open.value.vault;
    const byMilliseconds = this.#departures.unrecorded(vaultId);
    if (byMilliseconds === 0) return open;
    const noted = await this.#append({ type: 'note-clock-departure', byMilliseconds }, null);
    if (noted.ok) this.#departures.recorded(vaultId);
    return noted;
  }

  async #record(act: Act, witness: Person | null): Promise<Result<OpenSession, AppError>> {
    const noted = await this.#noteDeparture();
    return noted.ok ? this.#append(act, witness) : noted;
  }

  async #append(act: Act, witness: Person | null): Promise<Result<OpenSession, AppError>> {
    const open = this.require();
    if (!open.ok) return open;
    const { vault, tenant } = open.value;
    const events = decide(tenant, this.#command(act, vault, witness));
    if (!events.ok) return events;
    const recorded = await vault.append(events.value);
    if (!recorded.ok) return recorded;
    this.#open = { vault, tenant: evolve(tenant, events.value) };
    // A backup holds everything but the record of itself: restored, it is no older copy.
    if (act.type !== 'record-backup') this.#remember(this.#open);
    this.onRecorded();
    return ok(this.#open);
  }

  #command(act: Act, { person }: OpenVault, witness: Person | null): Command {
    return { ...act, at: this.clock.now(), by: person, ...(witness !== null && { witness }) };
  }

  #remember({ vault, tenant }: OpenSession): void {
    this.#seenHeads.write(vault.vaultId, { ...vault.head, at: tenant.lastRecordedAt });
  }
}
