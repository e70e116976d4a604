import type { LockCause } from '../contract/schemas/session.ts';
import type { Choices } from './choices.ts';
import { Exclusive } from './exclusive.ts';
import type { Session } from './session.ts';

/** The one way in which a vault is locked, whoever or whatever asks for it. */
export class VaultLock {
  readonly #session: Session;
  readonly #choices: Choices;
  readonly #loadAfresh: () => Promise<void>;
  readonly #loads = new Exclusive();
  #lockedBy: LockCause | null = null;

  /** `loadAfresh` replaces the page, with everything that was typed and shown in it. */
  constructor(session: Session, choices: Choices, loadAfresh: () => Promise<void>) {
    this.#session = session;
    this.#choices = choices;
    this.#loadAfresh = loadAfresh;
  }

  /** Why the vault that was open last was locked; null while one is open. */
  get lockedBy(): LockCause | null {
    return this.#session.open === null ? this.#lockedBy : null;
  }

  /**
   * Drops the keys, the state and what was chosen, then has the page loaded afresh; also where no vault is open,
   * for a passphrase may be half typed. Waits for an act that is under way.
   */
  async lock(cause: LockCause): Promise<void> {
    try {
      if (await this.dropSecrets()) this.#lockedBy = cause;
    } finally {
      await this.#loads.run(this.#loadAfresh);
    }
  }

  /** Locks where no page will be shown again: true where a vault was open. */
  async dropSecrets(): Promise<boolean> {
    try {
      return await this.#session.lock();
    } finally {
      this.#choices.letAllGo();
    }
  }
}
