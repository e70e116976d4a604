import type { PowerMonitor } from 'electron';
import type { LockCause } from '../contract/schemas/session.ts';

/** How often it is looked whether the time is up. */
const lookEveryMs = 5000;

export interface LockWatchSettings {
  readonly power: Pick<PowerMonitor, 'on'>;
  /** Milliseconds on a clock that nobody sets. */
  readonly now: () => number;
  readonly limitMinutes: () => number;
  readonly onLock: (cause: Exclude<LockCause, 'person'>) => void;
}

/**
 * Asks for a lock when nobody used the application for a while, and when the workstation is suspended, its screen
 * is locked or, on macOS, another person takes it over. Idle means: no input in Keyturn's own window. The time
 * since any input at all, which the operating system tells, stays at zero on some Wayland desktops, and says
 * nothing about whether the vault is still needed.
 */
export class LockWatch {
  readonly #settings: LockWatchSettings;
  #lastInput: number;
  #asked = false;

  constructor(settings: LockWatchSettings) {
    this.#settings = settings;
    this.#lastInput = settings.now();
    const { power, onLock } = settings;
    power.on('suspend', () => onLock('suspend'));
    power.on('lock-screen', () => onLock('screen-lock'));
    power.on('user-did-resign-active', () => onLock('screen-lock'));
  }

  /** Somebody typed, pointed or scrolled. Nothing else puts the lock off: no call and no reading of the page. */
  noteInput(): void {
    this.#lastInput = this.#settings.now();
    this.#asked = false;
  }

  /** Asks for the lock once the time is up, and not again before there was input. */
  look(): void {
    const { now, limitMinutes, onLock } = this.#settings;
    if (this.#asked || now() - this.#lastInput < limitMinutes() * 60_000) return;
    this.#asked = true;
    onLock('idle');
  }

  /** Looks from now on, as long as the application runs. */
  start(): void {
    setInterval(() => this.look(), lookEveryMs).unref();
  }
}
