/** The cryptographic parameters of the vault, all in this one place. */

/** What deriving a key from a passphrase costs, and what is accepted when read from a header. */
export interface KeyDerivation {
  readonly cost: Readonly<Record<'memoryKiB' | 'iterations' | 'parallelism', number>>;
  readonly bounds: Readonly<
    Record<'memoryKiB' | 'iterations' | 'parallelism', { readonly minimum: number; readonly maximum: number }>
  >;
}

export const keyDerivationAlgorithm = 'argon2id' as const;

/**
 * Argon2id (RFC 9106). The second recommended option of RFC 9106, 4. asks for 64 MiB and 3 passes, OWASP for at
 * least 19 MiB; 256 MiB cost about a third of a second on a workstation. The bounds are for what is read: a hostile
 * header must not make the application allocate gigabytes or spin, nor derive with next to no cost.
 */
export const keyDerivation: KeyDerivation = {
  cost: { memoryKiB: 262_144, iterations: 3, parallelism: 4 },
  bounds: {
    memoryKiB: { minimum: 19_456, maximum: 2_097_152 },
    iterations: { minimum: 1, maximum: 20 },
    parallelism: { minimum: 1, maximum: 16 },
  },
};

/** AES-256-GCM (NIST SP 800-38D): 96-bit random nonces, full 128-bit tags. */
export const sealing = { cipher: 'aes-256-gcm', keyBytes: 32, nonceBytes: 12, tagBytes: 16 } as const;

export const saltBytes = 16;

/** HKDF-SHA-256 (RFC 5869): one sub-key of the master key per purpose. */
export const subKeyPurposes = {
  journal: 'keyturn v1 journal',
  frames: 'keyturn v1 journal frames',
  keyWrap: 'keyturn v1 key wrap',
  backup: 'keyturn v1 backup',
} as const;
