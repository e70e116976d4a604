import { PKCS12_ITERATION_BUDGET } from './parameters.ts';
import { Pkcs12Refusal } from './pkcs12-refusal.ts';

/**
 * What one file may still cost. Iteration counts stand in the file, before any password was proven: without a
 * bound, a few bytes would keep the machine busy for years.
 */
export class IterationBudget {
  #left = PKCS12_ITERATION_BUDGET;

  /**
   * Takes `iterations`, `rounds` times over, off the budget. Throws Pkcs12Refusal `unsupported-algorithm` where
   * they exceed it or are no count (asn1js reads an INTEGER of more than 32 bits as 0).
   */
  spend(iterations: number, rounds: number, what: string): void {
    if (!Number.isSafeInteger(iterations) || iterations < 1 || iterations * rounds > this.#left) {
      const count = iterations < 1 ? 'an impossible number of' : iterations;
      throw new Pkcs12Refusal({
        code: 'unsupported-algorithm',
        algorithm: `${what} with ${count} iterations`,
      });
    }
    this.#left -= iterations * rounds;
  }
}
