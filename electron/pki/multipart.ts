/** RFC 2046, 5.1.1: 1 to 70 characters, none of them a line break. */
const BOUNDARY = /^[ -~]{1,70}$/;

/**
 * The parts of a multipart body (RFC 2046, 5.1.1), each the exact bytes between its delimiters: the line break
 * before a delimiter belongs to the delimiter. Null where the boundary is none or the closing delimiter is missing.
 * What stands before the first and after the closing delimiter is passed over.
 */
export function partsOf(body: Buffer, boundary: string): Buffer[] | null {
  if (!BOUNDARY.test(boundary)) return null;
  const parts: Buffer[] = [];
  let partAt: number | null = null;
  for (const delimiter of delimiters(body, boundary)) {
    if (partAt !== null) parts.push(body.subarray(partAt, Math.max(partAt, delimiter.from)));
    if (delimiter.closes) return parts;
    partAt = delimiter.to;
  }
  return null;
}

interface Delimiter {
  /** Where its leading line break begins. */
  readonly from: number;
  /** Where the line after it begins. */
  readonly to: number;
  readonly closes: boolean;
}

function* delimiters(body: Buffer, boundary: string): Generator<Delimiter> {
  const dashes = `--${boundary}`;
  for (let at = body.indexOf(dashes); at !== -1; at = body.indexOf(dashes, at + 1)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    const found = endOfDelimiter(body, at + dashes.length);
    if (found === null) continue;
    yield { from: startOfLineBreak(body, at), ...found };
  }
}

const LF = 0x0a;
const CR = 0x0d;
const END_OF_DELIMITER = /^(--)?[ \t]*\r?\n?$/;

/** After the boundary: two dashes in the closing delimiter, then blanks up to the end of the line. */
function endOfDelimiter(body: Buffer, at: number): { to: number; closes: boolean } | null {
  const lineEnd = body.indexOf(LF, at);
  const to = lineEnd === -1 ? body.length : lineEnd + 1;
  const rest = END_OF_DELIMITER.exec(body.toString('latin1', at, to));
  return rest === null ? null : { to, closes: rest[1] === '--' };
}

function startOfLineBreak(body: Buffer, at: number): number {
  if (at === 0) return 0;
  return at >= 2 && body[at - 2] === CR ? at - 2 : at - 1;
}
