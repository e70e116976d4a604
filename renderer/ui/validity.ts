import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import { daysBetween } from '../text/formats.ts';
import type { Translate } from '../text/language.ts';

/** From this many days before its end on, a certificate asks for attention. */
const attentionDays = 90;

/** How a certificate's validity stands on a day: the words, and the semantic colour beside them. */
export interface Validity {
  readonly state: 'Positive' | 'Critical' | 'Negative';
  readonly text: string;
  readonly expired: boolean;
}

export function validityOf(t: Translate, { notBefore, notAfter }: Certificate, now: string): Validity {
  if (Date.parse(now) < Date.parse(notBefore)) {
    return { state: 'Critical', text: t('terms.certificate.notYetValid'), expired: false };
  }
  if (Date.parse(now) > Date.parse(notAfter)) {
    const days = daysBetween(notAfter, now);
    const text =
      days === 0 ? t('terms.certificate.expiredToday') : t('terms.certificate.expired', { count: days });
    return { state: 'Negative', text, expired: true };
  }
  const days = daysBetween(now, notAfter);
  const text =
    days === 0 ? t('terms.certificate.expiresToday') : t('terms.certificate.expires', { count: days });
  return { state: days <= attentionDays ? 'Critical' : 'Positive', text, expired: false };
}
