import type { KeyDerivationCost } from '../rotation/vault-port.ts';

/** The cryptographic parameters of the vault, all in this one place. */

/** What a header may ask for: each parameter, and memory times passes, which is what the time goes into. */
export interface KeyDerivationBounds
  extends Readonly<Record<keyof KeyDerivationCost, { readonly minimum: number; readonly maximum: number }>> {
  /** KiB of memory times iterations. */
  readonly maximumWork: number;
}

/** How passphrases become keys: what is accepted when read, and what a new slot costs. */
export interface KeyDerivation {
  readonly bounds: KeyDerivationBounds;
  /** What deriving a key in about so many seconds costs on this machine. */
  costOf(seconds: number): Promise<KeyDerivationCost>;
}

export const keyDerivationAlgorithm = 'argon2id' as const;

const kibPerMib = 1024;
const kibPerGib = 1024 * kibPerMib;

/**
 * What is accepted when read. The minimum is OWASP's for Argon2id (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1
 * lane), so that an edited header cannot make a passphrase cheap to guess. The maximum keeps a hostile header from taking the
 * machine away: 1 GiB at once, and 16 GiB written in all passes together, which is 64 passes at 256 MiB. One pass
 * over 1 GiB in one lane takes 0.5 to 1.5 seconds on workstations, so a slot that was made to be slow costs less
 * than half a minute, and `slotsPerPerson` of them, the worst that one passphrase is tried on, less than two.
 */
export const keyDerivationBounds: KeyDerivationBounds = {
  memoryKiB: { minimum: 19 * kibPerMib, maximum: kibPerGib },
  iterations: { minimum: 2, maximum: 1000 },
  parallelism: { minimum: 1, maximum: 16 },
  maximumWork: 16 * kibPerGib,
};

/**
 * What new slots choose from. RFC 9106, 4. has a first option of 2 GiB, more than a workstation can spare beside
 * other programs, and a second of 64 MiB, 3 passes and 4 lanes: nothing is ever made cheaper than that. 256 MiB
 * cost whoever guesses four times the memory, and are taken wherever three passes over them fit into the time.
 */
export const calibration = {
  largeMemoryKiB: 256 * kibPerMib,
  smallMemoryKiB: 64 * kibPerMib,
  minimumIterations: 3,
  parallelism: 4,
} as const;

/** Seconds that deriving the key of a new slot takes where nobody chose: after a recovery. */
export const defaultSeconds = 1;

export const saltBytes = 16;

/**
 * A person has one key slot; two while a new passphrase replaces the old one, and some more when the application is
 * ended, again and again, in the middle of that.
 */
export const slotsPerPerson = 4;
export const maximumKeySlots = 100;
export const maximumRecoverySlots = 10;

/** Recovery shares: Shamir's scheme over a key of 256 bits; SLIP-0039 has at most 16 shares. */
export const recovery = { keyBytes: 32, minimumThreshold: 2, maximumShares: 16 } as const;

/** AES-256-GCM (NIST SP 800-38D): 96-bit random nonces, full 128-bit tags. */
export const sealing = { cipher: 'aes-256-gcm', keyBytes: 32, nonceBytes: 12, tagBytes: 16 } as const;

/** HKDF-SHA-256 (RFC 5869): one sub-key of the master key per purpose; the last is of a recovery key. */
export const subKeyPurposes = {
  journal: 'keyturn v1 journal',
  frames: 'keyturn v1 journal frames',
  keyWrap: 'keyturn v1 key wrap',
  backup: 'keyturn v1 backup',
  checkpoint: 'keyturn v1 checkpoint',
  recovery: 'keyturn v1 recovery',
} as const;
