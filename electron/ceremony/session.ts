import type { AppError } from '../contract/errors.ts';
import { type Act, decide } from '../rotation/ceremony.ts';
import type { Event, Person } from '../rotation/events.ts';
import type { Clock, PrivateKeyDer, Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { evolve, replay, type Tenant } from '../rotation/tenant.ts';
import type { OpenVault, Vaults } from '../rotation/vault-port.ts';
import { ClockDepartures, type ClockWatch, unwatched } from './clock-departures.ts';
import { Exclusive } from './exclusive.ts';

/** An open vault and the state that its journal folds to. */
export interface OpenSession {
  readonly vault: OpenVault;
  readonly tenant: Tenant;
}

/** The shortest passphrase that a vault is created with; its strength is the person's care. */
export const minimumPassphraseCharacters = 12;

/** One vault at a time is open, or none. Every act goes through here: decided, recorded, then believed. */
export class Session {
  readonly #vaults: Vaults;
  readonly #random: Random;
  readonly #departures: ClockDepartures;
  readonly #acts = new Exclusive();
  #open: OpenSession | null = null;
  /** How often locking was asked for: an unlocking that began before must not end in an open vault. */
  #locks = 0;
  readonly clock: Clock;
  /** Called after something was recorded. */
  onRecorded: () => void = () => undefined;

  constructor(vaults: Vaults, clock: Clock, random: Random, watch: ClockWatch = unwatched) {
    this.#vaults = vaults;
    this.#departures = new ClockDepartures(watch);
    this.#random = random;
    this.clock = clock;
  }

  get open(): OpenSession | null {
    return this.#open;
  }

  /** The open vault, for calls that need one. */
  require(): Result<OpenSession, AppError> {
    return this.#open === null ? err({ code: 'no-vault-open' }) : ok(this.#open);
  }

  /** Creates a vault and opens it. One that is open is locked first. */
  async createVault(
    folder: string,
    names: { readonly tenant: string; readonly person: string },
    passphrase: string,
  ): Promise<Result<OpenSession, AppError>> {
    const [tenant, name] = [names.tenant.trim(), names.person.trim()];
    if (tenant === '' || name === '') return err({ code: 'name-missing' });
    if ([...passphrase].length < minimumPassphraseCharacters) {
      return err({ code: 'passphrase-too-short', minimum: minimumPassphraseCharacters });
    }
    const vaultId = this.#random.id();
    const person: Person = { id: this.#random.id(), name };
    const locks = this.#locks;
    const created: Event = { type: 'vault-created', vaultId, tenant, at: this.clock.now(), by: person };
    const vault = await this.#vaults.create(folder, { vaultId, person, passphrase, events: [created] });
    return vault.ok ? this.#adopt(vault.value, locks) : vault;
  }

  /** The identifier of the vault in a folder, before it is opened. */
  vaultIn(folder: string): Promise<Result<string, AppError>> {
    return this.#vaults.identify(folder);
  }

  /** Opens a vault. One that is open is locked first. */
  async openVault(folder: string, passphrase: string): Promise<Result<OpenSession, AppError>> {
    // A vault has one writer: opening again what is open here would be refused by our own lock.
    if (this.#open?.vault.folder === folder) await this.#acts.run(() => this.#close());
    const locks = this.#locks;
    const vault = await this.#vaults.open(folder, passphrase);
    return vault.ok ? this.#adopt(vault.value, locks) : vault;
  }

  /** Restores a backup into a new folder and opens it. A vault that is open is locked first. */
  async restoreVault(
    backup: Uint8Array,
    folder: string,
    passphrase: string,
  ): Promise<Result<OpenSession, AppError>> {
    const locks = this.#locks;
    const vault = await this.#vaults.restore(backup, folder, passphrase);
    return vault.ok ? this.#adopt(vault.value, locks) : vault;
  }

  /** Takes an opened vault over, unless locking was asked for since `locks` was read. */
  #adopt(vault: OpenVault, locks: number): Promise<Result<OpenSession, AppError>> {
    return this.#acts.run(async () => {
      try {
        const taken =
          locks === this.#locks ? await this.#takeOver(vault) : err({ code: 'no-vault-open' } as const);
        if (!taken.ok) await vault.close();
        return taken;
      } catch (error) {
        await vault.close();
        throw error;
      }
    });
  }

  async #takeOver(vault: OpenVault): Promise<Result<OpenSession, AppError>> {
    const tenant = replay(vault.events);
    const keys = await checkPrivateKeys(vault, tenant);
    if (!keys.ok) return keys;
    await this.#close();
    await finishDestroying(vault, tenant);
    this.#open = { vault, tenant };
    await this.#noteDeparture();
    return this.require();
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
    const open = this.#open;
    this.#open = null;
    await open?.vault.close();
    return open !== null;
  }

  /** Runs work that decides and then acts, with no other act in between. */
  exclusively<Value>(
    work: (act: (act: Act) => Promise<Result<OpenSession, AppError>>) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    return this.#acts.run(() => work((act) => this.#record(act)));
  }

  /** One act: decided on the state as it is, recorded on disk, and only then part of the state. */
  act(act: Act): Promise<Result<OpenSession, AppError>> {
    return this.#acts.run(() => this.#record(act));
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
    const noted = await this.#append({ type: 'note-clock-departure', byMilliseconds });
    if (noted.ok) this.#departures.recorded(vaultId);
    return noted;
  }

  async #record(act: Act): Promise<Result<OpenSession, AppError>> {
    const noted = await this.#noteDeparture();
    return noted.ok ? this.#append(act) : noted;
  }

  async #append(act: Act): Promise<Result<OpenSession, AppError>> {
    const open = this.require();
    if (!open.ok) return open;
    const { vault, tenant } = open.value;
    const events = decide(tenant, { ...act, at: this.clock.now(), by: vault.person });
    if (!events.ok) return events;
    const recorded = await vault.append(events.value);
    if (!recorded.ok) return recorded;
    this.#open = { vault, tenant: evolve(tenant, events.value) };
    this.onRecorded();
    return ok(this.#open);
  }
}

/** Stores a private key and records the act that makes it known; a key that could not be recorded is destroyed. */
export async function recordWithPrivateKey(
  { vault }: OpenSession,
  keyId: string,
  privateKey: PrivateKeyDer,
  record: () => Promise<Result<OpenSession, AppError>>,
): Promise<Result<OpenSession, AppError>> {
  const stored = await vault.storePrivateKey(keyId, privateKey);
  if (!stored.ok) return stored;
  const recorded = await record();
  if (!recorded.ok) await vault.destroyPrivateKey(keyId);
  return recorded;
}

/** Every private key that the journal says is held has to be there, whole: better noticed now than on its day. */
async function checkPrivateKeys(vault: OpenVault, tenant: Tenant): Promise<Result<void, AppError>> {
  for (const { id, privateKeyHeld } of tenant.keyPairs.values()) {
    if (!privateKeyHeld) continue;
    const read = await vault.readPrivateKey(id);
    if (read.ok) read.value.fill(0);
    else if (read.error.code === 'file-unreadable' && read.error.reason === 'ENOENT') {
      return err({ code: 'vault-damaged', part: `keys/${id}.json` });
    } else return read;
  }
  return ok(undefined);
}

/** A removal is recorded before the key is erased: a crash in between leaves a file that goes now. */
async function finishDestroying(vault: OpenVault, tenant: Tenant): Promise<void> {
  for (const keyPair of tenant.keyPairs.values()) {
    if (keyPair.state === 'removed') await vault.destroyPrivateKey(keyPair.id);
  }
}
