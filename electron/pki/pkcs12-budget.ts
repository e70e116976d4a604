import { type Asn1Node, countNodes, parseBer } from './asn1.ts';
import { FileRefusal } from './file-refusal.ts';
import { ASN1_LIMITS, PKCS12_ITERATION_BUDGET, PKCS12_NODE_BUDGET } from './parameters.ts';

/**
 * What one PKCS#12 file may still cost. Iteration counts stand in the file, before any password was proven: without a
 * bound, a few bytes would keep the machine busy for years. Nodes of ASN.1 are counted over all of its parts.
 */
export class Pkcs12Budget {
  #iterations = PKCS12_ITERATION_BUDGET;
  #nodes = PKCS12_NODE_BUDGET;

  /** As parseBer(), within what is left of the nodes; null beyond. */
  parse(bytes: Uint8Array): Asn1Node | null {
    const root = this.#nodes < 1 ? null : parseBer(bytes, Math.min(this.#nodes, ASN1_LIMITS.maxNodes));
    if (root !== null) this.#nodes -= countNodes(root);
    return root;
  }

  /**
   * Takes `iterations`, `rounds` times over, off the budget. Throws FileRefusal `unsupported-algorithm` where
   * they exceed it or are no count (asn1js reads an INTEGER of more than 32 bits as 0).
   */
  spend(iterations: number, rounds: number, what: string): void {
    if (!Number.isSafeInteger(iterations) || iterations < 1 || iterations * rounds > this.#iterations) {
      const count = iterations < 1 ? 'an impossible number of' : iterations;
      throw new FileRefusal({
        code: 'unsupported-algorithm',
        algorithm: `${what} with ${count} iterations`,
      });
    }
    this.#iterations -= iterations * rounds;
  }
}
