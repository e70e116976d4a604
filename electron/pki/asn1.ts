import { type BaseBlock, EndOfContent, fromBER } from 'asn1js';
import { ASN1_LIMITS } from './parameters.ts';

/** One node of a parsed ASN.1 value. */
export type Asn1Node = BaseBlock;

/**
 * One complete BER or DER value that fills `bytes` to the last byte, within the limits of parameters.ts; null
 * otherwise. OCTET STRINGs stay opaque. The nodes are views of `bytes`, which is not copied: a secret that is
 * parsed here exists once and its owner can zero it.
 */
export function parseBer(bytes: Uint8Array, maxNodes: number = ASN1_LIMITS.maxNodes): Asn1Node | null {
  try {
    // asn1js wants a plain ArrayBuffer underneath; nothing here works on shared memory.
    const input = bytes as Uint8Array<ArrayBuffer>;
    const { offset, result } = fromBER(input, {
      ...ASN1_LIMITS,
      maxNodes,
      parseEmbedded: false,
      copyInput: false,
    });
    return offset === bytes.byteLength && result.error === '' ? result : null;
  } catch {
    return null;
  }
}

/** How many nodes a value has, itself included. */
export function countNodes(node: Asn1Node): number {
  if (!node.idBlock.isConstructed) return 1;
  return childrenOf(node).reduce((count, child) => count + countNodes(child), 1);
}

/** The nodes inside a constructed node, without the end-of-contents mark of the indefinite form. */
export function childrenOf(node: Asn1Node): Asn1Node[] {
  const { value } = node.valueBlock as { value?: unknown };
  return Array.isArray(value) ? value.filter((child) => !(child instanceof EndOfContent)) : [];
}

/** Is this the context-specific tag `[number]`? */
export function isContextTag(node: Asn1Node, number: number): boolean {
  return node.idBlock.tagClass === 3 && node.idBlock.tagNumber === number;
}

/** Is this the universal tag `number` (X.680, table 1)? */
export function isUniversalTag(node: Asn1Node, number: number): boolean {
  return node.idBlock.tagClass === 1 && node.idBlock.tagNumber === number;
}

/** The encoding of the whole node as it stood in the input. */
export function encodingOf(node: Asn1Node): Buffer {
  return bufferOver(node.valueBeforeDecodeView);
}

/** The content octets of a primitive node. */
export function contentOf(node: Asn1Node): Buffer {
  const { valueHexView } = node.valueBlock as { valueHexView?: Uint8Array };
  return bufferOver(valueHexView ?? new Uint8Array(0));
}

const OCTET_STRING = 4;

/**
 * The octets of an OCTET STRING, also of one in pieces (BER's constructed form, to any depth: X.690, 8.7.3), or
 * of a node tagged IMPLICIT that stands for one. Throws where a piece is something else.
 */
export function octetsOf(node: Asn1Node): Buffer {
  if (!node.idBlock.isConstructed) return contentOf(node);
  return Buffer.concat(
    childrenOf(node).map((piece) => {
      if (!isUniversalTag(piece, OCTET_STRING)) throw new Error('not an OCTET STRING');
      return octetsOf(piece);
    }),
  );
}

/** The same bytes as a Buffer, without a copy. */
export function bufferOver(view: Uint8Array): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}
