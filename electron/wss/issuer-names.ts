/**
 * Programs write one distinguished name in many ways: RFC 4514, RFC 2253 and RFC 1779, from either end, with `E`,
 * `EMAILADDRESS` or an OID, with quotes, escapes or the value's BER in hexadecimal. What they agree on are the values.
 */

/** Are these the same name, whichever way each of them is written? Neither order nor attribute types are compared. */
export function sameName(left: string, right: string): boolean {
  const [ours, theirs] = [valuesOf(left), valuesOf(right)];
  return ours.length === theirs.length && ours.every((value, index) => value === theirs[index]);
}

/** One attribute: a type, and a value that is quoted, in hexadecimal, or plain with escapes. */
const attribute = /\s*[A-Za-z0-9.-]+\s*=\s*(?:"((?:[^"\\]|\\.)*)"|((?:[^\\,;+"]|\\.)*))\s*(?:[,;+]|$)/gsy;

function valuesOf(name: string): string[] {
  return [...name.matchAll(attribute)].map(([, quoted, plain = '']) => plainValue(quoted ?? plain)).sort();
}

function plainValue(value: string): string {
  const text = /^#(?:[0-9a-f]{2})+$/i.test(value.trim()) ? ofBer(value.trim().slice(1)) : unescaped(value);
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** RFC 4514, 2.4: a backslash before a character, or before two hexadecimal digits of a byte in UTF-8. */
const unescaped = (value: string): string =>
  value.replaceAll(/(?:\\[0-9a-f]{2})+|\\(.)/gis, (escaped, character?: string) =>
    character === undefined ? Buffer.from(escaped.replaceAll('\\', ''), 'hex').toString('utf8') : character,
  );

/** A string type with a short length (X.690): BMPString has two bytes a character, the others are read as UTF-8. */
function ofBer(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const content = bytes.subarray(2);
  if (bytes[0] !== 0x1e || content.length % 2 !== 0) return content.toString('utf8');
  return Buffer.from(content).swap16().toString('utf16le');
}
