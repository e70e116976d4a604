import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { bufferOver } from './asn1.ts';
import { readEntity } from './mime-entity.ts';
import { MIME_HEADER_LIMIT, MIME_MAX_NESTING } from './parameters.ts';

/**
 * What a signed content carries: the content itself, or, where it is a MIME entity, its one payload, decoded. That is
 * the one JSON attachment (by type or name), else a text that begins as JSON does, else the only attachment, else
 * the text. Text comes out as UTF-8, lines ended by LF. To be called once the signature holds: nothing else parses
 * what anybody may send. Refuses an entity with no payload, or with several that could be meant.
 */
export async function payloadOf(content: Buffer): Promise<Result<Buffer, SignatureFault>> {
  if (readEntity(content) === null) return ok(content);
  const limits = { maxHeadersSize: MIME_HEADER_LIMIT, maxNestingDepth: MIME_MAX_NESTING };
  let entity: Email;
  try {
    entity = await PostalMime.parse(new Uint8Array(content), {
      ...limits,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    return err({ code: 'mail-malformed' });
  }
  return payload(entity);
}

function payload({ attachments, text = '' }: Email): Result<Buffer, SignatureFault> {
  const named = attachments.filter(isJson);
  const isTextJson = /^\s*\{/.test(text);
  const chosen =
    named.length > 0 || isTextJson ? named : attachments.filter(({ related }) => related !== true);
  const [only, ...more] = chosen;
  if (more.length > 0) return err({ code: 'mail-with-several-attachments', count: chosen.length });
  if (only !== undefined) return ok(bytesOf(only));
  return text.trim() === '' ? err({ code: 'mail-without-content' }) : ok(Buffer.from(text, 'utf8'));
}

function isJson({ mimeType, filename }: Attachment): boolean {
  return mimeType === 'application/json' || /\.json$/i.test(filename ?? '');
}

function bytesOf({ content }: Attachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof ArrayBuffer ? Buffer.from(content) : bufferOver(content);
}
