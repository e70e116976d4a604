/** A name and its value, as one line of a letter. */
export type LetterLine = readonly [name: string, value: string];

/** A fingerprint or a number in hexadecimal, with its name. */
export interface LetterNumber {
  readonly name: string;
  readonly hex: string;
}

/** One of the two certificates, as the letter names it. */
export interface LetterCertificate {
  readonly title: string;
  readonly lines: readonly LetterLine[];
  readonly numbers: readonly LetterNumber[];
}

/**
 * The letter that goes with a hand-over, word for word: what the PDF and the text file both say. One page of A4, however
 * long the names in it are.
 */
export interface Letter {
  readonly language: 'en' | 'de';
  readonly title: string;
  /** Says that it is not for real use; null otherwise. */
  readonly warning: string | null;
  /** From whom, to whom, when. */
  readonly head: readonly LetterLine[];
  readonly opening: string;
  /** The old one, then the new one. */
  readonly certificates: readonly LetterCertificate[];
  /** The new fingerprint in other forms. */
  readonly words: { readonly title: string; readonly hint: string; readonly words: readonly string[] };
  readonly qrCode: { readonly text: string; readonly label: string };
  /** What is asked for, in this order. */
  readonly steps: { readonly title: string; readonly steps: readonly string[] };
  readonly dates: { readonly title: string; readonly dates: readonly LetterLine[] };
  readonly closing: string;
}
