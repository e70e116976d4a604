import { de } from './de.ts';
import { en } from './en.ts';
import { instructionsDe } from './instructions-de.ts';
import { instructionsEn } from './instructions-en.ts';

/** What a receiver reads, in one language. */
export const exchangeTexts = (language: 'en' | 'de') =>
  language === 'de' ? { ...de, instructions: instructionsDe } : { ...en, instructions: instructionsEn };
