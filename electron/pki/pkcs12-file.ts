import { type Asn1Node, bufferOver } from './asn1.ts';
import { berHeader } from './ber-header.ts';
import { damaged, FileRefusal } from './file-refusal.ts';
import { binaryValues } from './pem.ts';
import type { Pkcs12Budget } from './pkcs12-budget.ts';

/** Not in RFC 7468, but what GnuTLS writes; others use the name of the structure. */
const LABELS = ['PKCS12', 'PKCS #12', 'PFX'];

/** Version 3 and the SEQUENCE of the AuthenticatedSafe (RFC 7292, 4): so begins a PFX, and hardly anything else. */
const PFX_BEGINNING = '02010330';

/**
 * The PFX in a file: DER or BER, as PEM, or as bare base64. Throws FileRefusal: `not-a-pkcs12` where nothing looks
 * like one, `file-incomplete` where its end is missing, `pkcs12-damaged` otherwise.
 */
export function openPfx(file: Uint8Array, budget: Pkcs12Budget): Asn1Node {
  const [value, ...more] = binaryValues(file, LABELS);
  const header = value === undefined ? null : berHeader(value);
  if (value === undefined || more.length > 0 || header === null)
    throw new FileRefusal({ code: 'not-a-pkcs12' });
  if (value[0] !== 0x30 || hexAt(value, header.contentAt) !== PFX_BEGINNING) {
    throw new FileRefusal({ code: 'not-a-pkcs12' });
  }
  if (header.end !== null && header.end > value.length) {
    throw new FileRefusal({ code: 'file-incomplete', bytes: value.length, expected: header.end });
  }
  const pfx = budget.parse(value);
  if (pfx === null) throw damaged('PFX');
  return pfx;
}

function hexAt(bytes: Uint8Array, at: number): string {
  return bufferOver(bytes).toString('hex', at, at + 4);
}
