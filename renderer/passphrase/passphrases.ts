/** A new passphrase, as it was typed twice. */
export interface Passphrases {
  readonly first: string;
  readonly second: string;
}

export const noPassphrases: Passphrases = { first: '', second: '' };
