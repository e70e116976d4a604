import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

/**
 * V8 cuts the strings in a snapshot off at 1,024 characters, where this does not raise the limit. For the renderer
 * it is a switch at its start: `--js-flags=` and this.
 */
export const wholeStrings = '--heap-snapshot-string-limit=10000000';

/** Every string, name and symbol that is alive in the main process, after a full garbage collection. */
export async function mainHeapStrings(app: ElectronApplication, folder: string): Promise<string[]> {
  const path = join(folder, 'main.heapsnapshot');
  await app.evaluate(
    (_electron, [file, flag]) => {
      const v8 = process.getBuiltinModule('node:v8');
      v8.setFlagsFromString(flag);
      v8.writeHeapSnapshot(file);
    },
    [path, wholeStrings] as const,
  );
  const snapshot = await readFile(path, 'utf8');
  await rm(path);
  return stringsOf(snapshot);
}

/** The same of the page in a window: all its worlds, that of the preload script included. */
export async function pageHeapStrings(window: Page): Promise<string[]> {
  const devTools = await window.context().newCDPSession(window);
  const pieces: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return stringsOf(pieces.join(''));
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** All strings of a snapshot; those that V8 keeps as a tree of pieces are put together. */
function stringsOf(json: string): string[] {
  const { snapshot, nodes, edges, strings } = JSON.parse(json) as Snapshot;
  const { node_fields, node_types, edge_fields } = snapshot.meta;
  const [nodeSize, edgeSize] = [node_fields.length, edge_fields.length];
  const [type, name, edgeCount] = ['type', 'name', 'edge_count'].map((field) => node_fields.indexOf(field));
  const [edgeName, toNode] = ['name_or_index', 'to_node'].map((field) => edge_fields.indexOf(field));
  const at = (list: readonly number[], index: number, field = -1) => list[index + field] ?? -1;
  const concatenated = node_types[0].indexOf('concatenated string');
  const firstEdge = new Map<number, number>();
  for (let node = 0, edge = 0; node < nodes.length; node += nodeSize) {
    firstEdge.set(node, edge);
    edge += at(nodes, node, edgeCount) * edgeSize;
  }
  const textOf = (node: number, depth: number): string => {
    if (at(nodes, node, type) !== concatenated) return strings[at(nodes, node, name)] ?? '';
    if (depth > maximumDepth) return '';
    const pieces = new Map<string, number>();
    const start = firstEdge.get(node) ?? 0;
    for (let edge = start; edge < start + at(nodes, node, edgeCount) * edgeSize; edge += edgeSize) {
      pieces.set(strings[at(edges, edge, edgeName)] ?? '', at(edges, edge, toNode));
    }
    return ['first', 'second'].map((piece) => textOf(pieces.get(piece) ?? -1, depth + 1)).join('');
  };
  const together: string[] = [];
  for (let node = 0; node < nodes.length; node += nodeSize) {
    if (at(nodes, node, type) === concatenated) together.push(textOf(node, 0));
  }
  return [...strings, ...together];
}

/** A secret is short; a tree that is deeper belongs to generated code. */
const maximumDepth = 64;

/** The names of the secrets that some string contains, or a part of whose raw bytes it is. */
export function foundIn(
  strings: readonly string[],
  secrets: ReadonlyMap<string, readonly string[]>,
): string[] {
  return [...secrets]
    .filter(([, pieces]) => strings.some((string) => pieces.some((piece) => string.includes(piece))))
    .map(([name]) => name);
}

/** The pieces by which a private key (PEM, PKCS#8) is recognised: base64, hexadecimal, and raw bytes as characters. */
export function piecesOfPrivateKey(pem: string): string[] {
  const lines = pem.split('\n').filter((line) => /^[A-Za-z0-9+/]{64}$/.test(line));
  const der = Buffer.from(lines.join(''), 'base64');
  // From the second half on it is the private exponent and the primes; before it the modulus, which is public.
  const secret = der.subarray(der.length / 2);
  const pieces = lines.slice(lines.length / 2);
  for (let at = 0; at + 16 <= secret.length; at += 16) {
    const part = secret.subarray(at, at + 16);
    pieces.push(part.toString('hex'), part.toString('latin1'));
  }
  return pieces;
}
