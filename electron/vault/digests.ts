const digestBytes = 32;

/** The digests of all records, in order: 32 bytes each, for a journal has a hundred thousand of them. */
export class Digests {
  #bytes = Buffer.alloc(64 * digestBytes);
  #count = 0;

  get count(): number {
    return this.#count;
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
