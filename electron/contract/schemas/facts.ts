import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';

/** Text that a person typed: one line, of a length that a screen and a report can show. */
export const line = (maximum = 200) => z.string().max(maximum);

export const id = z.uuid();

export const instant = z.iso.datetime();

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A day without a time zone: `2027-01-15`. */
export const civilDate = z.iso.date();

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const nameAttribute = z.object({ type: line(64), value: line(1000) });

export const certificate = z.object({
  sha256,
  sha1: z.string(),
  subject: z.string(),
  subjectAttributes: list(nameAttribute),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: instant,
  notAfter: instant,
  keyType: z.enum(['RSA', 'EC', 'DSA', 'Ed25519', 'other']),
  keyBits: z.number(),
  subjectKeyIdentifier: z.string().nullable(),
});

export const person = z.object({ id: z.string(), name: z.string() });

/** The witness is the second person, where four eyes were needed. */
export const recorded = z.object({ at: instant, by: person, witness: person.optional() });

export const fileEvidence = z.object({ name: z.string(), sha256, bytes: z.number() });

export const channel = z.enum(['in-person', 'phone', 'usb-stick', 'mail', 'other']);

export const names = list(z.string());

/** The fingerprint of the new certificate in the forms in which people compare it. */
export const fingerprint = z.object({
  sha256,
  /** One for each byte: the PGP word list. */
  words: names,
  /** An SVG path over a white square of that size. */
  qrCode: z.object({ size: z.number(), dark: z.string() }),
});

export const refusal = appErrorSchema.nullable();

export type Certificate = z.infer<typeof certificate>;

export type Channel = z.infer<typeof channel>;

export type Fingerprint = z.infer<typeof fingerprint>;

export type FileEvidence = z.infer<typeof fileEvidence>;

export type Recorded = z.infer<typeof recorded>;

export type NameAttribute = z.infer<typeof nameAttribute>;
