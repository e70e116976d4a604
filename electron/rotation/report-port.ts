import type { Letter } from './letter.ts';
import type { RecoveryCard } from './recovery-port.ts';
import type { Rotation } from './rotation.ts';
import type { Tenant } from './tenant.ts';
import type { JournalHead } from './vault-port.ts';

/** What a report says about itself. */
export interface ReportSource {
  /** The journal as it stood: the report is a view of exactly these records. */
  readonly head: JournalHead;
  /** An instant. */
  readonly preparedAt: string;
  readonly preparedBy: string;
  readonly version: string;
  readonly language: 'en' | 'de';
  /** A test build whose clock was moved must not pass for the real thing. */
  readonly simulatedClock: boolean;
}

/** A document ready to be printed: a whole HTML page without scripts, and what stands at the foot of each page. */
export interface ReportDocument {
  readonly title: string;
  readonly html: string;
  /** HTML for the foot of each page, with Chromium's `pageNumber` and `totalPages` classes. */
  readonly footer: string;
}

export interface Reports {
  /** The report of one rotation, open or closed. */
  rotationReport(tenant: Tenant, rotation: Rotation, source: ReportSource): ReportDocument;
  /** The letter of a hand-over: one page. */
  handOverLetter(letter: Letter): ReportDocument;
  /** A text as the QR code that is printed of it. */
  qrCode(text: string): QrCode;
  /** Recovery cards: one page each, in the language of whoever prints them. */
  recoveryCards(cards: readonly RecoveryCard[], source: CardSource): ReportDocument;
}

/** A QR code to be drawn: `dark` is an SVG path over a white square of `size`, its quiet zone included. */
export interface QrCode {
  readonly size: number;
  readonly dark: string;
}

/** What a recovery card says about itself. */
export type CardSource = Pick<ReportSource, 'version' | 'language' | 'simulatedClock'>;
