/** How Keyturn uses SLIP-0039. */
export const parameters = {
  keyBytes: 32,
  wordsPerShare: 33,
  /**
   * The least work that the standard knows, 10,000 rounds of PBKDF2: stretching is for secrets that somebody could
   * guess, and a recovery key is 256 random bits.
   */
  iterationExponent: 0,
  /** The cards alone give the key; a passphrase that only one person remembers would make that person necessary. */
  passphrase: '',
  /** Off, as in the first edition of the standard: every implementation reads such shares. */
  extendableBackupFlag: 0,
} as const;
