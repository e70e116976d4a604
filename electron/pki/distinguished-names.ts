import type { NameAttribute } from '../rotation/certificate.ts';
import { type Asn1Node, childrenOf, contentOf, encodingOf } from './asn1.ts';
import { attributeName } from './attribute-types.ts';

/** A distinguished name as read: the parsed attributes and the string that people see. */
export interface ReadName {
  readonly attributes: readonly NameAttribute[];
  readonly text: string;
}

interface Value {
  readonly text: string;
  /** RFC 4514, 2.4: `#` and the hexadecimal encoding, for values that are no strings. */
  readonly isHex: boolean;
}

/**
 * Reads a Name (RFC 5280, 4.1.2.4). `attributes` keeps the order of the encoding; `text` is the RFC 4514 string,
 * last RDN first, joined by comma and space. Two liberties for people's sake: a value under a dotted OID is shown
 * readable, not as `#hex`; and characters that do not print or that turn the direction of writing are escaped as
 * hexadecimal pairs, so that a name cannot dress up as another. Throws where the node is no Name.
 */
export function readName(name: Asn1Node): ReadName {
  const rdns = childrenOf(name).map((rdn) => childrenOf(rdn).map(readAttribute));
  return {
    attributes: rdns.flat().map(({ type, value }) => ({ type, value: value.text })),
    text: rdns
      .toReversed()
      .map((rdn) =>
        rdn
          .map(({ type, value }) => `${type}=${value.isHex ? value.text : escapeValue(value.text)}`)
          .join('+'),
      )
      .join(', '),
  };
}

function readAttribute(attribute: Asn1Node): { type: string; value: Value } {
  const [type, value] = childrenOf(attribute);
  if (type === undefined || value === undefined) throw new Error('not an AttributeTypeAndValue');
  return { type: attributeName(String(type.valueBlock)), value: readValue(value) };
}

/**
 * The strings of X.520 by universal tag. T61String is read as Latin-1: hardly any software ever wrote real T.61,
 * and the same holds for eight-bit characters in the seven-bit types.
 */
function readValue(value: Asn1Node): Value {
  const content = contentOf(value);
  const isString = value.idBlock.tagClass === 1 && !value.idBlock.isConstructed;
  switch (isString ? value.idBlock.tagNumber : 0) {
    case 12: // UTF8String
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content), isHex: false };
    case 18: // NumericString
    case 19: // PrintableString
    case 20: // T61String
    case 22: // IA5String
    case 26: // VisibleString
      return { text: content.toString('latin1'), isHex: false };
    case 28: // UniversalString
      return { text: fromUcs4(content), isHex: false };
    case 30: // BMPString
      return { text: wellFormed(Buffer.from(content).swap16().toString('utf16le')), isHex: false };
    default:
      return { text: `#${encodingOf(value).toString('hex')}`, isHex: true };
  }
}

function fromUcs4(content: Buffer): string {
  let text = '';
  for (let at = 0; at + 4 <= content.length; at += 4) {
    const codePoint = content.readUInt32BE(at);
    text += codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
  }
  return wellFormed(text);
}

/** Lone surrogates, which no UTF-8 can carry, become the replacement character. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}

/** Control, format (bidirectional marks, zero width) and line-separating characters; all but the space of Z. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** RFC 4514, 2.4: escapes one attribute value for its place in the string. */
export function escapeValue(value: string): string {
  return value
    .replaceAll(/^[ #]| $|[,+"\\<>;]/g, String.raw`\$&`)
    .replaceAll(UNPRINTABLE, (character) =>
      Buffer.from(character, 'utf8').toString('hex').replaceAll(/../g, String.raw`\$&`),
    );
}
