import type { Attributes } from './xml-reader.ts';

/** An element with all that is in it: only the few that matter are kept. */
export interface XmlNode {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Attributes;
  readonly children: XmlNode[];
  /** All character data directly in it, in one. */
  text: string;
}

export const isElement = (node: XmlNode, uri: string, local: string): boolean =>
  node.uri === uri && node.local === local;

/** The children of that name. */
export const childrenOf = (node: XmlNode, uri: string, local: string): XmlNode[] =>
  node.children.filter((child) => isElement(child, uri, local));

/** The first element at the end of a path of children; undefined where there is none. */
export const at = (
  node: XmlNode | undefined,
  ...path: readonly (readonly [string, string])[]
): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>(
    (found, [uri, local]) => found?.children.find((child) => isElement(child, uri, local)),
    node,
  );
