import { pieceBytes } from './parameters.ts';
import { Refused } from './refused.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1';

/** Names of the IANA registry, in lower case, by how their bytes are decoded; `utf-16` leaves the order to the mark. */
const known: Readonly<Record<string, Encoding | 'utf-16'>> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * The text of a document, piece by piece (XML 1.0, 4.3.3 and appendix F): UTF-8, UTF-16 and ISO-8859-1. Any other
 * encoding is refused by its name, and bytes that are not of the encoding as malformed.
 */
export function* textOf(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  // Not every platform's decoder knows the other byte order.
  const label = encoding === 'utf-16be' ? 'utf-16le' : encoding;
  const decoder = new TextDecoder(label, { fatal: true });
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    yield decode(decoder, encoding === 'utf-16be' ? swapped(piece) : piece, true);
  }
  yield decode(decoder, new Uint8Array(), false);
}

/** By the mark at the beginning or the first `<`, and by the declaration, which must not say otherwise. */
function encodingOf(bytes: Uint8Array): Encoding {
  const wide = wideEncodingOf(bytes);
  const declared = declaredIn(bytes, wide !== undefined);
  if (declared === undefined) return wide ?? 'utf-8';
  const name = declared.toLowerCase();
  const encoding = Object.hasOwn(known, name) ? known[name] : undefined;
  if (wide === undefined && (encoding === 'utf-8' || encoding === 'iso-8859-1')) return encoding;
  if (wide !== undefined && (encoding === wide || encoding === 'utf-16')) return wide;
  throw new Refused({ code: 'xml-encoding-unsupported', encoding: declared.slice(0, 40) });
}

/** Two bytes a character: a byte order mark, or `<` in either order (XML 1.0, appendix F.1). */
function wideEncodingOf([first = 0, second = 0, third = 0, fourth = 0]: Uint8Array):
  | 'utf-16le'
  | 'utf-16be'
  | undefined {
  const start = [first, second, third, fourth].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (['fffe0000', '0000feff', '3c000000', '0000003c'].includes(start)) {
    throw new Refused({ code: 'xml-encoding-unsupported', encoding: 'UTF-32' });
  }
  if (/^(?:fffe|3c00)/.test(start)) return 'utf-16le';
  return /^(?:feff|003c)/.test(start) ? 'utf-16be' : undefined;
}

/** The encoding that the XML declaration names; undefined where it names none. */
function declaredIn(bytes: Uint8Array, isWide: boolean): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 512).filter((byte) => !isWide || byte !== 0));
  return /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start.toString('latin1'))?.[1];
}

/** A copy with the other byte order; an odd byte at the end stays for the decoder to complain about. */
const swapped = (piece: Uint8Array): Uint8Array => {
  const even = piece.length - (piece.length % 2);
  return Buffer.concat([Buffer.from(piece.subarray(0, even)).swap16(), piece.subarray(even)]);
};

function decode(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new Refused({ code: 'xml-malformed', line: 0 });
  }
}
