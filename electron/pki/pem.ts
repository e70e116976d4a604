import type { Certificate } from '../rotation/certificate.ts';

/** A line that opens or closes a block (RFC 7468, 3). */
const BOUNDARY = /-----(BEGIN|END) ([^\r\n]{1,64}?)-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Base64 text as RFC 7468 wraps it (in a tolerant way: any line length, CR, tabs); null where it is not base64. */
export function fromBase64(text: string): Buffer | null {
  const compact = text.replaceAll(/[ \t\r\n\v\f]/g, '');
  return compact.length % 4 === 0 && BASE64.test(compact) ? Buffer.from(compact, 'base64') : null;
}

/**
 * The text of a file that is not DER: UTF-8 (or anything that shares ASCII with it), or UTF-16 with a byte order
 * mark, which Windows PowerShell writes when output is redirected into a file.
 */
function textOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf)
    return Buffer.from(file.subarray(3)).toString('latin1');
  return Buffer.from(file).toString('latin1');
}

/**
 * The binary values in a file that may be DER, PEM or bare base64. A first byte of 0x30 (SEQUENCE) means DER:
 * the file itself is the one value. Text around PEM blocks is passed over (RFC 7468, 2), and so are blocks with
 * other labels and blocks that are not base64 or carry RFC 1421 headers (encrypted PEM).
 */
export function binaryValues(file: Uint8Array, labels: readonly string[]): Buffer[] {
  if (file[0] === 0x30) {
    const der = Buffer.from(file);
    // "0" is 0x30 too, and so bare base64 could start; a whole file of base64 characters is no DER.
    return [fromBase64(der.toString('latin1')) ?? der];
  }
  const text = textOf(file);
  if (!text.includes('-----BEGIN ')) {
    const bare = fromBase64(text);
    return bare === null ? [] : [bare];
  }
  return blocksIn(text).flatMap(({ label, body }) =>
    labels.includes(label) ? (fromBase64(body) ?? []) : [],
  );
}

/** One block of a PEM file. */
export interface PemBlock {
  readonly label: string;
  /** What stands between the boundaries: base64, and before it the header of RFC 1421 where there is one. */
  readonly body: string;
  /** With its boundaries, as other programs take it. */
  readonly text: string;
}

/** The blocks of a PEM file in their order; none where it is no PEM file. */
export function pemBlocks(file: Uint8Array): PemBlock[] {
  return file[0] === 0x30 ? [] : blocksIn(textOf(file));
}

function blocksIn(text: string): PemBlock[] {
  // One pass from boundary to boundary: a hostile file of a thousand openings costs no more than its length.
  const boundaries = [...text.matchAll(BOUNDARY)];
  return boundaries.flatMap((begin, index) => {
    const end = boundaries[index + 1];
    const [opening, kind, label = ''] = begin;
    if (kind !== 'BEGIN' || end?.[1] !== 'END' || end[2] !== label) return [];
    const body = text.slice(begin.index + opening.length, end.index);
    return [{ label, body, text: `${opening}${body}${end[0]}\n` }];
  });
}

/** RFC 7468, 5.1. */
export function certificatePem(certificate: Certificate): string {
  return pemBlock('CERTIFICATE', Buffer.from(certificate.der, 'base64'));
}

/** One block (RFC 7468, 2): lines of 64 characters, each ended by a line feed. */
export function pemBlock(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
