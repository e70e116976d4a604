import { type Asn1Node, countNodes, parseBer } from './asn1.ts';
import { FileRefusal } from './file-refusal.ts';
import { ASN1_LIMITS, ITERATION_BUDGET, PKCS12_NODE_BUDGET } from './parameters.ts';

/**
 * What one file may still cost. Iteration counts stand in the file, before any password was proven: without a bound, a
 * few bytes would keep the machine busy for years. Nodes of ASN.1 are counted over all of its parts.
 */
export class Pkcs12Budget {
  #iterations = ITERATION_BUDGET;
  #nodes = PKCS12_NODE_BUDGET;

  /** As parseBer(), within what is left of the nodes; null beyond. */
  parse(bytes: Uint8Array): Asn1Node | null {
    const root = this.#nodes < 1 ? null : parseBer(bytes, Math.min(this.#nodes, ASN1_LIMITS.maxNodes));
    if (root !== null) this.#nodes -= countNodes(root);
    return root;
  }

  /**
   * Takes one key derivation off the budget: `iterations` that cost `each` (ITERATION_COST, times the rounds). Gives
   * what it costs. Throws FileRefusal `unsupported-algorithm` where that exceeds the budget, or where they are no count
   * (asn1js reads an INTEGER of more than 32 bits as 0).
   */
  spend(iterations: number, each: number, what: string): number {
    const cost = iterations * each;
    if (!Number.isSafeInteger(iterations) || iterations < 1 || cost > this.#iterations) {
      const count = iterations < 1 ? 'an impossible number of' : iterations;
      throw new FileRefusal({
        code: 'unsupported-algorithm',
        algorithm: `${what} with ${count} iterations`,
      });
    }
    this.#iterations -= cost;
    return cost;
  }

  /** Takes the same derivation off once more, for another encoding of the password; false where that is too much. */
  affords(cost: number): boolean {
    if (cost > this.#iterations) return false;
    this.#iterations -= cost;
    return true;
  }
}
