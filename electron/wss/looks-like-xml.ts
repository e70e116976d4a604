/**
 * Does a file begin as XML does (XML 1.0, appendix F): with `<`, after a byte order mark and white space, in one or two
 * bytes a character? No key, certificate or keystore does.
 */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 256)).filter((byte) => byte !== 0);
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(Buffer.from(start).toString('latin1'));
}
