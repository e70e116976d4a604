const digestBytes = 32;

/** The digests of all records, in order: 32 bytes each, for a journal has a hundred thousand of them. */
export class Digests {
  #bytes: Buffer = Buffer.alloc(64 * digestBytes);
  #count = 0;

  /** Takes up what `bytes` gave. */
  static from(bytes: Buffer): Digests {
    const digests = new Digests();
    if (bytes.length > 0) digests.#bytes = bytes;
    digests.#count = bytes.length / digestBytes;
    return digests;
  }

  /** All of them, one behind the other. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#count * digestBytes);
  }

  /** Takes the digest of the next record, in hexadecimal. */
  add(digest: string): void {
    if (this.#count * digestBytes === this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    }
    this.#bytes.write(digest, this.#count * digestBytes, digestBytes, 'hex');
    this.#count += 1;
  }

  /** The digest of the record with this sequence number, from 1, as lower-case hexadecimal; null where there is none. */
  of(sequence: number): string | null {
    if (!Number.isInteger(sequence) || sequence < 1 || sequence > this.#count) return null;
    return this.#bytes.toString('hex', (sequence - 1) * digestBytes, sequence * digestBytes);
  }
}
