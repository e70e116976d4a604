import { MIME_HEADER_LIMIT } from './parameters.ts';

/** A MIME entity (RFC 2045, 2.4): its header fields, and its body as the bytes that stand in the file. */
export interface MimeEntity {
  /** The value of a field, unfolded; null where it is not there, or there more than once. */
  field(name: string): string | null;
  readonly body: Buffer;
}

/** A Content-Type taken apart (RFC 2045, 5.1), type and parameter names in lower case. */
export interface ContentType {
  readonly type: string;
  parameter(name: string): string | null;
}

const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/;
/** The line that a mailbox file puts before each mail (RFC 4155). */
const MAILBOX_LINE = /^From [^\n]*\n/;
const PARAMETER = /;[ \t]*([^\s=;"]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|[^\s;"]+)/g;

/**
 * Splits an entity into header and body; null where it does not begin with header fields and an empty line, among
 * them one that says what it is (Content-Type or MIME-Version). JSON and text are no entities. The bytes of the
 * body are not touched: a signature may be over them.
 */
export function readEntity(bytes: Buffer): MimeEntity | null {
  const text = bytes.toString('latin1', 0, MIME_HEADER_LIMIT);
  const start = MAILBOX_LINE.exec(text)?.[0].length ?? 0;
  const end = /\r?\n\r?\n/.exec(text.slice(start));
  if (end === null) return null;
  const header = text.slice(start, start + end.index).replaceAll(/\r?\n(?=[ \t])/g, '');
  const fields = header.split(/\r?\n/).map((line) => FIELD.exec(line));
  if (fields.includes(null)) return null;
  const named = (name: string) => fields.filter((field) => field?.[1]?.toLowerCase() === name);
  if (named('content-type').length + named('mime-version').length === 0) return null;
  return {
    field: (name) => {
      const [field, ...more] = named(name);
      return more.length === 0 ? (field?.[2]?.trim() ?? null) : null;
    },
    body: bytes.subarray(start + end.index + end[0].length),
  };
}

/** The Content-Type of an entity; null where it has none. A parameter that stands twice is not there. */
export function contentTypeOf(entity: MimeEntity): ContentType | null {
  const value = entity.field('content-type');
  if (value === null) return null;
  const parameters = [...value.matchAll(PARAMETER)];
  return {
    type: (value.split(';')[0] ?? '').trim().toLowerCase(),
    parameter: (name) => {
      const [found, ...more] = parameters.filter((match) => match[1]?.toLowerCase() === name);
      if (found?.[2] === undefined || more.length > 0) return null;
      return found[2].startsWith('"') ? found[2].slice(1, -1).replaceAll(/\\(.)/g, '$1') : found[2];
    },
  };
}
