import type { PassphraseJudge } from '../rotation/passphrase-port.ts';

/** Judges by zxcvbn with English and German dictionaries. They take memory and half a second: loaded when first used. */
export const passphraseJudge: PassphraseJudge = {
  async judge(passphrase, names) {
    const { estimate } = await import('./estimate.ts');
    return estimate(passphrase, names);
  },
};
