import fc from 'fast-check';
import { berHeader } from '../../electron/pki/ber-header.ts';

/** One change to a file: what kind, where (as a part of its length, or of its nodes), and a number to go with it. */
export interface Mutation {
  readonly kind: keyof typeof changes;
  readonly at: number;
  readonly value: number;
}

/** What is done to the bytes of a file. Every one gives a file, whatever it was before. */
const changes = {
  'bit flip': (bytes: Buffer, { at, value }: Mutation) => {
    const changed = Buffer.from(bytes);
    const index = indexIn(bytes.length, at);
    if (index < changed.length) changed.writeUInt8(changed.readUInt8(index) ^ (1 << (value % 8)), index);
    return changed;
  },
  cut: (bytes: Buffer, { at }: Mutation) => bytes.subarray(0, indexIn(bytes.length, at)),
  'cut out': (bytes: Buffer, { at, value }: Mutation) => {
    const index = indexIn(bytes.length, at);
    return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + (value % 64) + 1)]);
  },
  insertion: (bytes: Buffer, { at, value }: Mutation) => {
    const index = indexIn(bytes.length, at);
    const inserted = [
      Buffer.alloc((value % 300) + 1, value % 256),
      Buffer.from('30800000', 'hex'),
      Buffer.from('\r\n\r\n'),
      Buffer.from('-----BEGIN CERTIFICATE-----\n'),
      Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;'),
      Buffer.from('<a b="'.repeat((value % 2000) + 1)),
      Buffer.from('<a>'.repeat((value % 2000) + 1)),
      bytes.subarray(0, (value % 200) + 1),
    ][value % 8] as Buffer;
    return Buffer.concat([bytes.subarray(0, index), inserted, bytes.subarray(index)]);
  },
  /** The length of a node is another one than that of what is in it. */
  length: (bytes: Buffer, { at, value }: Mutation) => {
    const node = nodeAt(bytes, at);
    if (node === null) return bytes;
    const length = node.end - node.contentAt;
    const forms = [
      [0x80],
      [0x84, 0xff, 0xff, 0xff, 0xff],
      [0x85, 0x01, 0, 0, 0, 0],
      [0x82, (length + 1) >> 8, (length + 1) & 0xff],
      [0x82, Math.max(length - 1, 0) >> 8, Math.max(length - 1, 0) & 0xff],
      [0],
      [0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ];
    const form = Buffer.from(forms[value % forms.length] ?? []);
    return Buffer.concat([bytes.subarray(0, node.start + 1), form, bytes.subarray(node.contentAt)]);
  },
  /** A node stands where another one was. */
  swap: (bytes: Buffer, { at, value }: Mutation) => {
    const [one, other] = [nodeAt(bytes, at), nodeAt(bytes, value / 2 ** 32)];
    if (one === null || other === null) return bytes;
    return replaced(bytes, one, bytes.subarray(other.start, other.end));
  },
  /** A node is there twice, or many times, or inside of itself over and over. */
  repetition: (bytes: Buffer, { at, value }: Mutation) => {
    const node = nodeAt(bytes, at);
    if (node === null) return bytes;
    const copy = bytes.subarray(node.start, node.end);
    if (value % 3 === 2) return replaced(bytes, node, nested(copy, (value % 200) + 1));
    return replaced(bytes, node, Buffer.concat(Array(value % 3 === 0 ? 2 : (value % 500) + 2).fill(copy)));
  },
  /** An integer, which can be a count of iterations, is another one. */
  integer: (bytes: Buffer, { at, value }: Mutation) => {
    const integers = nodesOf(bytes).filter(({ start }) => bytes[start] === 0x02);
    const node = integers[indexIn(integers.length, at)];
    if (node === undefined) return bytes;
    const integer = Buffer.from(INTEGERS[value % INTEGERS.length] ?? '', 'hex');
    return replaced(bytes, node, Buffer.concat([Buffer.from([0x02, integer.length]), integer]));
  },
  /** An object identifier is that of something else. */
  'another algorithm': (bytes: Buffer, { at, value }: Mutation) => {
    const identifiers = nodesOf(bytes).filter(({ start }) => bytes[start] === 0x06);
    const one = identifiers[indexIn(identifiers.length, at)];
    const other = identifiers[value % Math.max(identifiers.length, 1)];
    if (one === undefined || other === undefined) return bytes;
    return replaced(bytes, one, bytes.subarray(other.start, other.end));
  },
  'upper half': (bytes: Buffer, { value }: Mutation) =>
    Buffer.from(bytes.map((byte, index) => (index % ((value % 7) + 2) === 0 ? byte | 0x80 : byte))),
};

/** Zero, negative, a thousand, three million, at the edge of what a file may cost, and far beyond; empty. */
const INTEGERS = [
  '00',
  'ff',
  '03e8',
  '2dc6c0',
  '7fffffff',
  '0100000000',
  '7fffffffffffffff',
  '',
  '00ffffffff',
  '80',
];

const indexIn = (length: number, at: number) => Math.min(Math.floor(at * length), Math.max(length - 1, 0));

interface Node {
  readonly start: number;
  readonly contentAt: number;
  readonly end: number;
}

/** All values of a DER or BER file, outer ones first; also those inside of octet strings. */
function nodesOf(bytes: Buffer, from = 0, to = bytes.length, depth = 0): Node[] {
  const nodes: Node[] = [];
  for (let start = from; start < to && nodes.length < 2000; ) {
    const header = berHeader(bytes.subarray(start, to));
    const contentAt = start + (header?.contentAt ?? 0);
    const end = header?.end == null ? to : start + header.end;
    if (header === null || end > to) return nodes;
    nodes.push({ start, contentAt, end });
    const tag = bytes.readUInt8(start);
    const mayHoldMore = (tag & 0x20) !== 0 || tag === 0x04 || tag === 0x24;
    if (mayHoldMore && depth < 40) nodes.push(...nodesOf(bytes, contentAt, end, depth + 1));
    start = Math.max(end, start + 1);
  }
  return nodes;
}

function nodeAt(bytes: Buffer, at: number): Node | null {
  const nodes = nodesOf(bytes);
  return nodes[indexIn(nodes.length, at)] ?? null;
}

const replaced = (bytes: Buffer, node: Node, by: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, node.start), by, bytes.subarray(node.end)]);

/** So many SEQUENCEs around a value. */
function nested(content: Buffer, depth: number): Buffer {
  let value = content;
  for (let level = 0; level < depth; level++) {
    const header = Buffer.from([0x30, 0x82, value.length >> 8, value.length & 0xff]);
    value = Buffer.concat([header, value]);
  }
  return value;
}

const PEM =
  /(-----BEGIN [^\r\n]+-----\r?\n(?:[^\r\n]*:[^\r\n]*\r?\n)*(?:\r?\n)?)([A-Za-z0-9+/=\r\n]+)(-----END )/;
const BASE64_BODY = /((?:^|\r?\n)\r?\n)([A-Za-z0-9+/]{64}[A-Za-z0-9+/=\r\n]+)()/;

/**
 * The file after these changes. A text that carries base64 is changed as the text that it is, or, `inside`, in what
 * the base64 stands for.
 */
export function mutated(file: Buffer, mutations: readonly Mutation[], inside: boolean): Buffer {
  const apply = (bytes: Buffer) =>
    mutations.reduce((changed, mutation) => changes[mutation.kind](changed, mutation), bytes);
  if (!inside) return apply(file);
  const text = file.toString('latin1');
  const wrapped = PEM.exec(text) ?? BASE64_BODY.exec(text);
  if (wrapped === null) return apply(file);
  const [whole, before = '', body = '', after = ''] = wrapped;
  const lines =
    apply(Buffer.from(body, 'base64'))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const rewrapped = `${before}${lines.join('\n')}\n${after}`;
  // A function, so that no `$` in a file means anything.
  return Buffer.from(
    text.replace(whole, () => rewrapped),
    'latin1',
  );
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
  at: fc.nat(2 ** 32 - 1).map((at) => at / 2 ** 32),
  value: fc.nat(2 ** 32 - 1),
});

/** One change mostly, up to three, anywhere; and whether they are made inside of base64. */
export const someMutations = fc.noBias(
  fc.record({
    mutations: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(mutation) },
      { weight: 1, arbitrary: fc.array(mutation, { minLength: 2, maxLength: 3 }) },
    ),
    inside: fc.boolean(),
  }),
);
