import type { Certificate } from '../rotation/certificate.ts';
import type { HandOverContents } from '../rotation/exchange-port.ts';
import type { Letter, LetterCertificate } from '../rotation/letter.ts';
import { fingerprintWords } from './fingerprint-words.ts';
import { exchangeTexts } from './text/texts.ts';

/** The letter of a hand-over in its language. */
export function letterOf(contents: HandOverContents): Letter {
  const { language, tenant, receiver, oldCertificate, newCertificate, dates } = contents;
  const { letter: texts, civilDate, day } = exchangeTexts(language);
  const certificate = (title: string, of: Certificate): LetterCertificate => ({
    title,
    lines: [
      [texts.subject, of.subject],
      [texts.valid, `${day(of.notBefore)} – ${day(of.notAfter)}`],
    ],
    numbers: [
      { name: texts.serialNumber, hex: of.serialNumber },
      { name: 'SHA-256', hex: of.sha256 },
      { name: 'SHA-1', hex: of.sha1 },
    ],
  });
  return {
    language,
    title: texts.title,
    warning: contents.simulatedClock ? texts.simulated : null,
    head: [
      [texts.from, contents.preparedBy],
      [texts.tenant, tenant],
      [texts.to, receiver.contact.name],
      [texts.system, receiver.systemName],
      [texts.date, civilDate(dates.handOver)],
      [texts.rotation, contents.rotationId],
    ],
    opening: texts.opening(civilDate(dates.switchBy)),
    certificates: [
      certificate(texts.oldCertificate, oldCertificate),
      certificate(texts.newCertificate, newCertificate),
    ],
    words: { title: texts.words, hint: texts.wordsHint, words: fingerprintWords(newCertificate.sha256) },
    qrCode: { text: newCertificate.sha256.toUpperCase(), label: texts.qrCode },
    steps: { title: texts.stepsTitle, steps: texts.steps },
    dates: {
      title: texts.datesTitle,
      dates: [
        [texts.switchBy, civilDate(dates.switchBy)],
        [texts.earliestRemoval, texts.ifSwitchedThen(civilDate(dates.earliestRemoval))],
      ],
    },
    closing: texts.closing(contents.retentionDays),
  };
}
