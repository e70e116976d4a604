import { constants, type KeyObject } from 'node:crypto';
import { AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import type { SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { OID, spokenAlgorithm } from './object-identifiers.ts';
import { SIGNATURE_CURVES, type SIGNATURE_DIGESTS, SIGNATURE_RSA_MIN_BITS } from './parameters.ts';

export type SignatureDigest = (typeof SIGNATURE_DIGESTS)[number];

const DIGESTS: Readonly<Record<string, SignatureDigest>> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};

/** Digests that are no protection against a second message any more, or were never meant as one. */
const WEAK: ReadonlySet<string> = new Set([OID.sha1, OID.sha224, '1.2.840.113549.2.5', '1.2.840.113549.2.2']);

/** Signature algorithms that fix their digest (RFC 8017, RFC 5758). */
const FIXED_DIGEST: Readonly<
  Record<string, { readonly key: 'rsa' | 'ec'; readonly digest: SignatureDigest }>
> = {
  [OID.sha256WithRsa]: { key: 'rsa', digest: 'sha256' },
  [OID.sha384WithRsa]: { key: 'rsa', digest: 'sha384' },
  [OID.sha512WithRsa]: { key: 'rsa', digest: 'sha512' },
  [OID.ecdsaWithSha256]: { key: 'ec', digest: 'sha256' },
  [OID.ecdsaWithSha384]: { key: 'ec', digest: 'sha384' },
  [OID.ecdsaWithSha512]: { key: 'ec', digest: 'sha512' },
};

/** How to verify one signature natively, and what to call it. */
export interface SignatureScheme {
  /** `RSA PKCS#1 v1.5 with SHA-256`. */
  readonly name: string;
  /** The first argument of crypto.verify(); null where the algorithm has its digest built in. */
  readonly digest: SignatureDigest | null;
  /** What crypto.verify() needs besides the key. */
  readonly options: { readonly padding?: number; readonly saltLength?: number };
}

/** The digest of the policy; refuses `weak-digest` and `unsupported-algorithm`. */
export function signatureDigest(oid: string): Result<SignatureDigest, SignatureFault> {
  const digest = DIGESTS[oid];
  if (digest !== undefined) return ok(digest);
  return err({
    code: WEAK.has(oid) ? 'weak-digest' : 'unsupported-algorithm',
    algorithm: spokenAlgorithm(oid),
  });
}

/**
 * The scheme that a signatureAlgorithm stands for with this key and the signer's digest: RSA PKCS#1 v1.5, RSA-PSS
 * (RFC 4056; hash and MGF1 hash must be the signer's digest), ECDSA (RFC 5753) or Ed25519 (RFC 8419). The algorithm must fit the key
 * and its hash the digest; anything else is refused as `unsupported-algorithm` or `weak-digest`.
 */
export function signatureScheme(
  algorithm: AlgorithmIdentifier,
  digest: SignatureDigest,
  key: KeyObject,
): Result<SignatureScheme, SignatureFault> {
  const oid = algorithm.algorithmId;
  const fixed = FIXED_DIGEST[oid];
  const unfit = err({ code: 'unsupported-algorithm', algorithm: spokenAlgorithm(oid) } as const);
  if (fixed !== undefined && fixed.digest !== digest) return unfit;
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return rsaScheme(algorithm, digest, key) ?? unfit;
    case 'ec': {
      const curve = SIGNATURE_CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
      return fixed?.key === 'ec' && curve !== undefined ? ok(named(`ECDSA ${curve}`, digest, {})) : unfit;
    }
    case 'ed25519':
      return oid === OID.ed25519 ? ok({ ...named('Ed25519', digest, {}), digest: null }) : unfit;
    default:
      return unfit;
  }
}

/** Does a signature under this algorithm rest on a digest of the policy? False also for an algorithm that is not known. */
export function isStrongSignature({ algorithmId, algorithmParams }: AlgorithmIdentifier): boolean {
  if (algorithmId in FIXED_DIGEST || algorithmId === OID.ed25519) return true;
  if (algorithmId !== OID.rsaSsaPss || algorithmParams === undefined) return false;
  const pss = pssParameters(algorithmParams);
  return pss !== null && signatureDigest(pss.hashAlgorithm.algorithmId).ok;
}

/** Absent fields mean SHA-1, MGF1 with SHA-1, and 20 bytes of salt (RFC 4055, 3.1). Null where they are of another shape. */
function pssParameters(schema: AlgorithmIdentifier['algorithmParams']): RSASSAPSSParams | null {
  try {
    return new RSASSAPSSParams(schema === undefined ? {} : { schema });
  } catch {
    return null;
  }
}

/** Null where the algorithm is none of RSA. */
function rsaScheme(
  algorithm: AlgorithmIdentifier,
  digest: SignatureDigest,
  key: KeyObject,
): Result<SignatureScheme, SignatureFault> | null {
  const oid = algorithm.algorithmId;
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < SIGNATURE_RSA_MIN_BITS) {
    return err({ code: 'unsupported-algorithm', algorithm: `RSA with ${bits} bits` });
  }
  // CMS may name the bare key algorithm; the digest is then the signer's (RFC 3370, 3.2).
  if (oid === OID.rsaEncryption || FIXED_DIGEST[oid]?.key === 'rsa') {
    return ok(named('RSA PKCS#1 v1.5', digest, {}));
  }
  return oid === OID.rsaSsaPss ? pssScheme(algorithm, digest) : null;
}

function pssScheme(
  algorithm: AlgorithmIdentifier,
  digest: SignatureDigest,
): Result<SignatureScheme, SignatureFault> {
  const { algorithmParams } = algorithm;
  const pss = pssParameters(algorithmParams);
  if (pss === null)
    return err({ code: 'unsupported-algorithm', algorithm: 'RSA-PSS with damaged parameters' });
  const hash = signatureDigest(pss.hashAlgorithm.algorithmId);
  if (!hash.ok) return hash;
  const mask = pss.maskGenAlgorithm;
  const maskHash = signatureDigest(
    mask.algorithmParams ? new AlgorithmIdentifier({ schema: mask.algorithmParams }).algorithmId : OID.sha1,
  );
  if (!maskHash.ok) return maskHash;
  const agree = hash.value === digest && maskHash.value === digest && mask.algorithmId === OID.mgf1;
  if (!agree || pss.trailerField !== 1) {
    return err({ code: 'unsupported-algorithm', algorithm: 'RSA-PSS with parameters that disagree' });
  }
  return ok(
    named('RSA-PSS', digest, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength }),
  );
}

function named(
  scheme: string,
  digest: SignatureDigest,
  options: SignatureScheme['options'],
): SignatureScheme {
  return { name: `${scheme} with SHA-${digest.slice(3)}`, digest, options };
}
