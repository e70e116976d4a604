import Slip39 from 'slip39';
import helper from 'slip39/src/slip39_helper.js';

// The library hangs helpers on Array and String where every `for … in` over an array would meet them.
for (const prototype of [Array.prototype, String.prototype]) {
  for (const name of Object.keys(prototype)) Object.defineProperty(prototype, name, { enumerable: false });
}

export { Slip39 };

/** The words of SLIP-0039, in their order. */
export const wordList = helper.WORD_LIST;
