/** What Keyturn uses of the library `slip39`, which brings no types. */
declare module 'slip39' {
  export default class Slip39 {
    /** Throws for a threshold or a number of shares that SLIP-0039 does not allow. */
    static fromArray(
      masterSecret: readonly number[],
      options: {
        readonly passphrase: string;
        /** How many groups; each group is its threshold, its number of shares, and a title. */
        readonly threshold: number;
        readonly groups: readonly (readonly [number, number, string])[];
        readonly iterationExponent: number;
        readonly extendableBackupFlag: 0 | 1;
      },
    ): Slip39;
    /** Takes exactly as many shares as the threshold says; throws where they do not belong together. */
    static recoverSecret(mnemonics: readonly string[], passphrase: string): number[];
    /** Is every word of the list, and do length, checksum and padding fit? */
    static validateMnemonic(mnemonic: string): boolean;
    fromPath(path: string): { readonly mnemonics: readonly string[] };
  }
}

declare module 'slip39/src/slip39_helper.js' {
  const helper: {
    /** The 1,024 words of SLIP-0039; each stands for ten bits, its place in the list. */
    readonly WORD_LIST: readonly string[];
  };
  export default helper;
}
