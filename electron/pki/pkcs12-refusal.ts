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
  return new Pkcs12Refusal({ code: 'unsupported-algorithm', algorithm: spokenAlgorithm(oid) });
}
