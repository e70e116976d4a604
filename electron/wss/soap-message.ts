import { namespaces } from './namespaces.ts';
import { Refused } from './refused.ts';
import type { XmlNode } from './xml-node.ts';
import { type Attributes, readXml, within, type XmlListener } from './xml-reader.ts';

const { soap, wsse, wsu, xenc, ds, xml } = namespaces;

/** What is kept of a SOAP message: its security headers, and whatever is encrypted in its body. */
export interface SoapMessage {
  readonly version: '1.1' | '1.2';
  /** The wsse:Security elements of the header. */
  readonly security: readonly XmlNode[];
  /** The xenc:EncryptedData elements of the body, at whatever depth. */
  readonly encrypted: readonly XmlNode[];
  /** The kept elements by their identifiers. */
  readonly byId: ReadonlyMap<string, XmlNode>;
}

/**
 * Reads a SOAP message (1.1 or 1.2). Elements count where the specifications place them and nowhere else, so that
 * nobody can put a second one beside. Throws `Refused`.
 */
export function readSoapMessage(bytes: Uint8Array): SoapMessage {
  const reader = new SoapReader();
  readXml(bytes, reader);
  return reader.message();
}

class SoapReader implements XmlListener {
  readonly #security: XmlNode[] = [];
  readonly #encrypted: XmlNode[] = [];
  readonly #byId = new Map<string, XmlNode | null>();
  /** The element that is open, and those around it; null for one that is not kept. */
  readonly #open: (XmlNode | null)[] = [];
  #version: '1.1' | '1.2' | null = null;
  #envelope = '';
  #part: 'Header' | 'Body' | null = null;
  #bodies = 0;
  #kept = 0;

  open(uri: string, local: string, attributes: Attributes): void {
    if (this.#open.length === 0) this.#begin(uri, local);
    if (this.#open.length === 1) this.#enter(uri, local);
    const node = this.#isKept(uri, local)
      ? this.#keep({ uri, local, attributes, children: [], text: '' })
      : null;
    this.#identify(uri, attributes, node);
    this.#open.push(node);
  }

  text(text: string): void {
    const node = this.#open.at(-1);
    if (node) node.text += text;
  }

  close(): void {
    this.#open.pop();
  }

  message(): SoapMessage {
    if (this.#version === null || this.#bodies !== 1)
      throw new Refused({ code: 'message-damaged', part: 'Body' });
    const byId = new Map<string, XmlNode>();
    for (const [id, node] of this.#byId) if (node !== null) byId.set(id, node);
    return { version: this.#version, security: this.#security, encrypted: this.#encrypted, byId };
  }

  #begin(uri: string, local: string): void {
    const version =
      local === 'Envelope' && Object.hasOwn(soap, uri) ? soap[uri as keyof typeof soap] : undefined;
    if (version === undefined) throw new Refused({ code: 'not-a-soap-message', found: local.slice(0, 100) });
    this.#version = version;
    this.#envelope = uri;
  }

  #enter(uri: string, local: string): void {
    this.#part = uri === this.#envelope && (local === 'Header' || local === 'Body') ? local : null;
    if (this.#part === 'Body') this.#bodies += 1;
  }

  #isKept(uri: string, local: string): boolean {
    if (this.#open.at(-1)) return true;
    if (this.#part === 'Header') return this.#open.length === 2 && uri === wsse && local === 'Security';
    return this.#part === 'Body' && this.#open.length >= 2 && uri === xenc && local === 'EncryptedData';
  }

  #keep(node: XmlNode): XmlNode {
    this.#kept += 1;
    within('security-elements', this.#kept);
    const around = this.#open.at(-1);
    if (around) around.children.push(node);
    else if (this.#part === 'Header') this.#security.push(node);
    else {
      this.#encrypted.push(node);
      within('encrypted-parts', this.#encrypted.length);
    }
    return node;
  }

  /** Identifiers count in the whole message: also one that is not kept makes another ambiguous. */
  #identify(uri: string, attributes: Attributes, node: XmlNode | null): void {
    const own = uri === xenc || uri === ds ? attributes.get('Id') : undefined;
    for (const id of [own, attributes.get(`{${wsu}}Id`), attributes.get(`{${xml}}id`)]) {
      if (id === undefined) continue;
      if (this.#byId.has(id)) throw new Refused({ code: 'message-ambiguous', id: id.slice(0, 100) });
      this.#byId.set(id, node);
    }
  }
}
