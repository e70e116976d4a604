/**
 * Text as Java's DataOutputStream.writeUTF() writes it, "modified UTF-8": every UTF-16 code unit by itself, NUL in two
 * bytes, so that a character outside the BMP takes six.
 */
export function encodeJavaUtf(text: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x01 && unit <= 0x7f) bytes.push(unit);
    else if (unit <= 0x7ff) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Buffer.from(bytes);
}

/** The text of bytes that encodeJavaUtf() could have written. Throws RangeError for others. */
export function decodeJavaUtf(bytes: Buffer): string {
  // Latin-1 gives one character for each byte, so that a pattern can be told from its neighbours.
  const text = bytes
    .toString('latin1')
    .replaceAll(/[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\x80-\xff]/g, (sequence) => {
      const [first = 0, ...rest] = Buffer.from(sequence, 'latin1');
      if (rest.length === 0) throw new RangeError('not modified UTF-8');
      const head = rest.length === 1 ? first & 0x1f : first & 0x0f;
      return String.fromCharCode(rest.reduce((unit, byte) => (unit << 6) | (byte & 0x3f), head));
    });
  if (!encodeJavaUtf(text).equals(bytes)) throw new RangeError('not modified UTF-8');
  return text;
}
