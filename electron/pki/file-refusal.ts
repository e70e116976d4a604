import type { FileFault } from '../rotation/ports.ts';
import { spokenAlgorithm } from './object-identifiers.ts';

/**
 * Why a file is not read, on its way up through the parts of the reader. It never leaves this folder: listFile()
 * turns it into a value.
 */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The refusal of an algorithm by its object identifier. */
export function unsupportedAlgorithm(oid: string): FileRefusal {
  return unsupportedVariant(spokenAlgorithm(oid));
}

/** The refusal of an algorithm that is known, but not with these parameters: `PBMAC1 without a key length`. */
export function unsupportedVariant(algorithm: string): FileRefusal {
  return new FileRefusal({ code: 'unsupported-algorithm', algorithm });
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
    if (error instanceof FileRefusal) throw error;
  }
  if (result === null || result === undefined) throw damaged(part);
  return result;
}

/** The refusal of a file that was understood up to this part. */
export function damaged(part: string): FileRefusal {
  return new FileRefusal({ code: 'pkcs12-damaged', part });
}
