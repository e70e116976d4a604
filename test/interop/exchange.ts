import { type formats, peers } from '../../build/test/exchange-formats.mjs';
import { missing, type Program } from './peers.ts';

type Formats = typeof formats;
type PeerName = keyof typeof peers;

/** The place of a test in the matrix that ends `npm run test:interop`; `missing` says why it was skipped. */
export interface Exchange {
  readonly direction: keyof Formats;
  readonly format: string;
  readonly peer: PeerName;
  readonly missing: readonly Program[];
}

declare module 'vitest' {
  interface TaskMeta {
    exchange?: Exchange;
  }
}

/**
 * The options of tests in which a file passes between Keyturn and a peer. They give the tests their cell in the
 * matrix, and skip them where a program is missing:
 *
 *     describe('a PKCS#12 file of NSS', exchange('in', 'PKCS#12, modern', 'pk12util', 'openssl'), () => { … })
 *
 * `in` is what Keyturn reads, `out` what it writes. The first program is the peer's, further ones are needed
 * to get there. A single `it` or `it.each(…)` takes them too, in place of those around it. A new format is a row in
 * build/test/exchange-formats.mjs, where each peer that no test proves has its reason.
 */
export function exchange<Direction extends keyof Formats>(
  direction: Direction,
  format: keyof Formats[Direction] & string,
  program: Program,
  ...alsoNeeded: readonly Program[]
) {
  const absent = [program, ...alsoNeeded].filter(missing);
  const found: Exchange = { direction, format, peer: peerOf(program), missing: absent };
  return { skip: absent.length > 0, meta: { exchange: found } };
}

function peerOf(program: Program): PeerName {
  const names = Object.keys(peers) as PeerName[];
  const name = names.find((peer) => peers[peer].includes(program));
  if (name === undefined) throw new Error(`${program} belongs to no peer of the matrix`);
  return name;
}
