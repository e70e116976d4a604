import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as german } from '@zxcvbn-ts/language-de';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/**
 * What bounds the work. The time grows with the square of the length and with the number of spellings that are tried for
 * letters written as signs (`p4$$w0rd`); at the library's own limits, 256 and 100, one hostile text takes seconds.
 */
export const bounds = { characters: 64, spellings: 3 } as const;

const { 'diceware-common': diceware, ...passwords } = common;

/** Loading the dictionaries and building it takes half a second of work, and 25 MB for as long as the application runs. */
export const estimator = new ZxcvbnFactory({
  dictionary: {
    ...passwords,
    // Only by this name does the library count its words as dice have them, and not by their place in the alphabet.
    diceware,
    ...english,
    'commonWords-de': german.commonWords,
    'firstnames-de': german.firstnames,
    'lastnames-de': german.lastnames,
    'wikipedia-de': german.wikipedia,
  },
  graphs: adjacencyGraphs,
  l33tMaxSubstitutions: bounds.spellings,
  maxLength: bounds.characters,
});
