import type { FileFault } from '../rotation/ports.ts';
import { spokenAlgorithm } from './object-identifiers.ts';

/**
 * Why a PKCS#12 file is not read, on its way up through the parts of the reader. It never leaves this folder:
 * readPkcs12() turns it into a value.
 */
export class Pkcs12Refusal extends Error {
  override readonly name = 'Pkcs12Refusal';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The refusal of an algorithm by its object identifier. */
export function unsupportedAlgorithm(oid: string): Pkcs12Refusal {
  return unsupportedVariant(spokenAlgorithm(oid));
}

/** The refusal of an algorithm that is known, but not with these parameters: `PBMAC1 without a key length`. */
export function unsupportedVariant(algorithm: string): Pkcs12Refusal {
  return new Pkcs12Refusal({ code: 'unsupported-algorithm', algorithm });
}

/**
 * What `read` gives; where it gives nothing, or throws anything but a refusal, the file is damaged in that part.
 * The part goes by its name in RFC 7292 and RFC 5958, which is the same in every language.
 */
export function within<T>(part: string, read: () => T | null | undefined): T {
  let result: T | null | undefined;
  try {
    result = read();
  } catch (error) {
    if (error instanceof Pkcs12Refusal) throw error;
  }
  if (result === null || result === undefined) throw damaged(part);
  return result;
}

/** The refusal of a file that was understood up to this part. */
export function damaged(part: string): Pkcs12Refusal {
  return new Pkcs12Refusal({ code: 'pkcs12-damaged', part });
}
