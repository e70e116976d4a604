/** The identifier and length octets of a BER value with a tag of one byte (X.690, 8.1). */
export interface BerHeader {
  /** Where the contents begin. */
  readonly contentAt: number;
  /** Where the value ends by its own account, beyond the input as the case may be; null in the indefinite form. */
  readonly end: number | null;
}

/** Reads the header of the first value; null where it is cut off or its length has more than four octets. */
export function berHeader(ber: Uint8Array): BerHeader | null {
  const first = ber[1];
  if (first === undefined) return null;
  if (first === 0x80) return { contentAt: 2, end: null };
  if (first < 0x80) return { contentAt: 2, end: 2 + first };
  const octets = ber.subarray(2, 2 + (first & 0x7f));
  if (octets.length !== (first & 0x7f) || octets.length > 4) return null;
  const contentAt = 2 + octets.length;
  return { contentAt, end: contentAt + octets.reduce((length, octet) => length * 256 + octet, 0) };
}
