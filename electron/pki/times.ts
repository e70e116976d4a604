import { type Asn1Node, contentOf, isUniversalTag } from './asn1.ts';

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/**
 * A UTCTime or GeneralizedTime in the only form that RFC 5280, 4.1.2.5, and RFC 5652, 11.3, allow (seconds, `Z`,
 * no fraction), as RFC 3339 in UTC to the second: `2026-11-22T20:35:11Z`. A two-digit year from 50 on is 19xx.
 * Null for anything else and for a date that does not exist.
 */
export function readTime(node: Asn1Node): string | null {
  const text = contentOf(node).toString('latin1');
  const match = isUniversalTag(node, 23)
    ? UTC_TIME.exec(text)
    : isUniversalTag(node, 24)
      ? GENERALIZED_TIME.exec(text)
      : null;
  if (match === null) return null;
  const [, year = '', month, day, hour, minute, second] = match;
  const fullYear = year.length === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`;
  const written = `${fullYear}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const date = new Date(written);
  // Date accepts 30 February and rolls it over: what comes back must be what was written.
  return !Number.isNaN(date.getTime()) && `${date.toISOString().slice(0, 19)}Z` === written ? written : null;
}
