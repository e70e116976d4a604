import type { Person } from '../rotation/events.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Credentials, RecoverySlot, VaultFault } from '../rotation/vault-port.ts';
import { frontOf, type Header } from './header.ts';
import type { HeaderFile } from './header-file.ts';
import { createKeySlot, type NewKeySlot, openKeySlots } from './key-slots.ts';
import { createRecoverySlot, type NewRecoverySlot, openRecoverySlots } from './recovery-slots.ts';

type Holding = (act: () => Promise<Result<void, VaultFault>>) => Promise<Result<void, VaultFault>>;

const wrongPassphrase = { code: 'wrong-passphrase' } as const;

/** The slots of an open vault: who can open it, and by what. */
export class Slots {
  readonly #file: HeaderFile;
  /** Does its work only while the writer's lock is ours. */
  readonly #holding: Holding;

  constructor(file: HeaderFile, holding: Holding) {
    this.#file = file;
    this.#holding = holding;
  }

  get front() {
    return frontOf(this.#file.header);
  }

  async prove(credentials: Credentials): Promise<Result<Person, VaultFault>> {
    const opened = await openKeySlots(this.#file.header, credentials);
    opened?.masterKey.fill(0);
    return opened === null ? err(wrongPassphrase) : ok(opened.person);
  }

  proveRecovery(slotId: string, recoveryKey: Uint8Array): Result<void, VaultFault> {
    const { vaultId, recoverySlots } = this.#file.header;
    const named = recoverySlots.filter(({ id }) => id === slotId);
    const masterKey = openRecoverySlots(vaultId, named, recoveryKey);
    masterKey?.fill(0);
    return masterKey === null ? err({ code: 'recovery-shares-of-another-vault' }) : ok(undefined);
  }

  /** The identifier of the new slot, once it is on disk. Throws where the header has no room for it. */
  addKeySlot(slot: NewKeySlot, authority: Credentials): Promise<Result<string, VaultFault>> {
    return this.#withMasterKey(authority, async (masterKey) => {
      const made = await createKeySlot(this.#file.header.vaultId, slot, masterKey);
      const written = await this.#change((header) => ({ ...header, keySlots: [...header.keySlots, made] }));
      return written.ok ? ok(made.id) : written;
    });
  }

  /** The recovery key, once its slot is on disk; the caller zeroes it. Throws where the header has no room for it. */
  addRecoverySlot(
    slot: Omit<RecoverySlot, 'id'>,
    authority: Credentials,
  ): Promise<Result<{ readonly id: string; readonly recoveryKey: Uint8Array }, VaultFault>> {
    return this.#withMasterKey(authority, async (masterKey) => {
      const made = createRecoverySlot(this.#file.header.vaultId, slot, masterKey);
      const written = await this.#writeRecoverySlot(made);
      return written.ok ? ok({ id: made.slot.id, recoveryKey: made.recoveryKey }) : written;
    });
  }

  /** A recovery key whose slot is not acknowledged is nobody's: it is zeroed. */
  async #writeRecoverySlot({ slot, recoveryKey }: NewRecoverySlot): Promise<Result<void, VaultFault>> {
    let written = false;
    try {
      const result = await this.#change((header) => ({
        ...header,
        recoverySlots: [...header.recoverySlots, slot],
      }));
      written = result.ok;
      return result;
    } finally {
      if (!written) recoveryKey.fill(0);
    }
  }

  /** Drops all slots but these. Throws rather than leave a vault that no passphrase opens. */
  keep(ids: ReadonlySet<string>): Promise<Result<void, VaultFault>> {
    const named = ({ id }: { readonly id: string }) => ids.has(id);
    return this.#change((header) => {
      const [keySlots, recoverySlots] = [header.keySlots.filter(named), header.recoverySlots.filter(named)];
      if (keySlots.length === 0) throw new Error('a vault keeps at least one key slot');
      const all =
        keySlots.length === header.keySlots.length && recoverySlots.length === header.recoverySlots.length;
      return all ? header : { ...header, keySlots, recoverySlots };
    });
  }

  #change(change: (header: Header) => Header): Promise<Result<void, VaultFault>> {
    return this.#holding(() => this.#file.change(change));
  }

  async #withMasterKey<Value>(
    authority: Credentials,
    work: (masterKey: Buffer) => Promise<Result<Value, VaultFault>>,
  ): Promise<Result<Value, VaultFault>> {
    const opened = await openKeySlots(this.#file.header, authority);
    if (opened === null) return err(wrongPassphrase);
    try {
      return await work(opened.masterKey);
    } finally {
      opened.masterKey.fill(0);
    }
  }
}
