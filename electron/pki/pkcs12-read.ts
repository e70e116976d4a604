import { type KeyObject, X509Certificate } from 'node:crypto';
import { ContentInfo, EncryptedData, PFX, PKCS8ShroudedKeyBag } from 'pkijs';
import type { FileFault, Pkcs12Contents } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { type Asn1Node, childrenOf, encodingOf, octetsOf, parseBer } from './asn1.ts';
import { certificateFacts } from './certificates.ts';
import { IterationBudget } from './iteration-budget.ts';
import { OID } from './object-identifiers.ts';
import { PKCS12_FILE_LIMIT } from './parameters.ts';
import { certificateIn, type Pkcs12Bag, readBags } from './pkcs12-bags.ts';
import { decryptByPassword } from './pkcs12-decrypt.ts';
import { macHolds } from './pkcs12-mac.ts';
import { Pkcs12Refusal, unsupportedAlgorithm } from './pkcs12-refusal.ts';
import { loadPrivateKey } from './private-keys.ts';

/**
 * One private key and its certificate out of a PKCS#12 file (RFC 7292, password integrity and privacy): PBES2
 * with AES or 3DES, and the RC2 and 3DES schemes of older tools. Of a certificate chain only the certificate of
 * the key is read. A MAC that does not hold counts as a wrong password: the file cannot tell the two apart. A
 * file without a MAC is read, as OpenSSL does. Key derivation yields to the event loop. Never throws.
 */
export async function readPkcs12(
  file: Uint8Array,
  password: string,
): Promise<Result<Pkcs12Contents, FileFault>> {
  if (file.byteLength > PKCS12_FILE_LIMIT) {
    return err({ code: 'file-too-large', bytes: file.byteLength, limit: PKCS12_FILE_LIMIT });
  }
  const plaintexts: Buffer[] = [];
  try {
    return ok(await readContents(file, { password, budget: new IterationBudget(), plaintexts }));
  } catch (error) {
    // Whatever else is thrown on the way comes from a structure that is not the one it should be.
    return err(error instanceof Pkcs12Refusal ? error.fault : { code: 'not-a-pkcs12' });
  } finally {
    for (const plaintext of plaintexts) plaintext.fill(0);
  }
}

interface Reading {
  readonly password: string;
  readonly budget: IterationBudget;
  /** What was decrypted: zeroed when the reading is over. */
  readonly plaintexts: Buffer[];
}

async function readContents(file: Uint8Array, reading: Reading): Promise<Pkcs12Contents> {
  const bags = await readAllBags(file, reading);
  const keyBags = bags.filter(({ type }) => type === OID.keyBag || type === OID.shroudedKeyBag);
  const [keyBag] = keyBags;
  if (keyBag === undefined) throw new Pkcs12Refusal({ code: 'pkcs12-without-private-key' });
  if (keyBags.length > 1)
    throw new Pkcs12Refusal({ code: 'pkcs12-with-several-keys', count: keyBags.length });
  const key = await readKey(keyBag, reading);
  const own = bags.filter((bag) => bag.type === OID.certBag && fitsKey(bag, key));
  // A certificate that was renewed for the same key can stand beside the old one: localKeyId says which is meant.
  const certBag = own.find(({ localKeyId }) => localKeyId === keyBag.localKeyId) ?? own[0];
  const der = certBag === undefined ? null : certificateIn(certBag);
  const certificate = der === null ? null : certificateFacts(der);
  if (certificate === null) throw new Pkcs12Refusal({ code: 'pkcs12-key-without-certificate' });
  return {
    certificate,
    privateKey: key.export({ type: 'pkcs8', format: 'der' }),
    alias: keyBag.friendlyName ?? certBag?.friendlyName ?? null,
  };
}

/** PFX, its MAC, its AuthenticatedSafe, and all bags of all its SafeContents, decrypted where need be. */
async function readAllBags(file: Uint8Array, reading: Reading): Promise<Pkcs12Bag[]> {
  const { authSafe, macData } = new PFX({ schema: required(parseBer(file)) });
  if (authSafe.contentType === OID.signedData) throw unsupportedAlgorithm(OID.signedData);
  if (authSafe.contentType !== OID.data) throw new Pkcs12Refusal({ code: 'not-a-pkcs12' });
  const safe = octetsOf(authSafe.content);
  if (macData !== undefined && !(await macHolds(macData, safe, reading.password, reading.budget))) {
    throw new Pkcs12Refusal({ code: 'wrong-pkcs12-password' });
  }
  const bags: Pkcs12Bag[] = [];
  for (const part of childrenOf(required(parseBer(safe)))) bags.push(...(await readPart(part, reading)));
  return bags;
}

async function readPart(part: Asn1Node, reading: Reading): Promise<Pkcs12Bag[]> {
  const { contentType, content } = new ContentInfo({ schema: part });
  if (contentType === OID.data) return required(readBags(octetsOf(content)));
  if (contentType !== OID.encryptedData) throw unsupportedAlgorithm(contentType);
  const { contentEncryptionAlgorithm, encryptedContent } = new EncryptedData({ schema: content })
    .encryptedContentInfo;
  const ciphertext = octetsOf(required(encryptedContent));
  const plaintext = await decryptByPassword(
    contentEncryptionAlgorithm,
    ciphertext,
    reading.password,
    reading.budget,
  );
  reading.plaintexts.push(plaintext);
  const bags = readBags(plaintext);
  // One wrong password in 256 leaves a padding that looks right, and nonsense before it.
  if (bags === null) throw new Pkcs12Refusal({ code: 'wrong-pkcs12-password' });
  return bags;
}

async function readKey(bag: Pkcs12Bag, reading: Reading): Promise<KeyObject> {
  let pkcs8 = encodingOf(bag.value);
  if (bag.type === OID.shroudedKeyBag) {
    const { encryptionAlgorithm, encryptedData } = new PKCS8ShroudedKeyBag({ schema: bag.value });
    pkcs8 = await decryptByPassword(
      encryptionAlgorithm,
      octetsOf(encryptedData),
      reading.password,
      reading.budget,
    );
  }
  reading.plaintexts.push(pkcs8);
  const key = loadPrivateKey(pkcs8);
  if (key !== null) return key;
  const algorithm = childrenOf(parseBer(pkcs8) ?? bag.value)[1];
  const oid = algorithm === undefined ? undefined : childrenOf(algorithm)[0];
  if (parseBer(pkcs8) === null || oid === undefined)
    throw new Pkcs12Refusal({ code: 'wrong-pkcs12-password' });
  throw unsupportedAlgorithm(String(oid.valueBlock));
}

function fitsKey(bag: Pkcs12Bag, key: KeyObject): boolean {
  try {
    const der = certificateIn(bag);
    return der !== null && new X509Certificate(der).checkPrivateKey(key);
  } catch {
    return false;
  }
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Pkcs12Refusal({ code: 'not-a-pkcs12' });
  return value;
}
