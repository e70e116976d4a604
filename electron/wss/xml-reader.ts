import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { bounds } from './parameters.ts';
import { Refused } from './refused.ts';
import { textOf } from './xml-encoding.ts';

/** Attributes by local name where they have no namespace, else by `{namespace}local`. */
export type Attributes = ReadonlyMap<string, string>;

/** What is told of a document as it is read. Comments and processing instructions are passed over. */
export interface XmlListener {
  /** Also of an empty element. Throws what ends the reading. */
  open(uri: string, local: string, attributes: Attributes): void;
  /** Character data of the element that was opened last and is not closed: all of it, or a further piece. */
  text(text: string): void;
  close(): void;
}

/**
 * Reads a document from beginning to end (XML 1.0, Namespaces in XML 1.0). Throws `Refused` where it is not
 * well-formed, goes beyond the bounds, or has a document type declaration: without one there are no entities but
 * the five of the language, neither internal nor external.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  let [depth, elements, attributes] = [0, 0, 0];
  parser.on('error', () => {
    throw new Refused({ code: 'xml-malformed', line: parser.line });
  });
  parser.on('doctype', () => {
    throw new Refused({ code: 'xml-with-doctype' });
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    elements += 1;
    within('depth', depth);
    within('elements', elements);
  });
  parser.on('attribute', ({ value }) => {
    attributes += 1;
    within('attributes', attributes);
    within('attribute-length', value.length);
  });
  parser.on('opentag', (tag) => listener.open(tag.uri, tag.local, attributesOf(tag)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', () => {
    depth -= 1;
    listener.close();
  });
  for (const piece of textOf(bytes)) parser.write(piece);
  parser.close();
}

/** Throws `Refused` where a message has more of something than it may have. */
export function within(bound: keyof typeof bounds, count: number): void {
  const limit = bounds[bound];
  if (count > limit) throw new Refused({ code: 'xml-beyond-bounds', bound, limit });
}

const attributesOf = ({ attributes }: SaxesTagNS): Attributes =>
  new Map(
    Object.values(attributes as Record<string, SaxesAttributeNS>).map(({ uri, local, value }) => [
      uri === '' ? local : `{${uri}}${local}`,
      value,
    ]),
  );
