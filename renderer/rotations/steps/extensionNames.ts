import type { Translate } from '../../text/language.ts';

/** The extensions of RFC 5280 that certificates carry in practice, by object identifier. */
const names = {
  '2.5.29.14': 'subjectKeyIdentifier',
  '2.5.29.15': 'keyUsage',
  '2.5.29.17': 'subjectAltName',
  '2.5.29.19': 'basicConstraints',
  '2.5.29.31': 'crlDistributionPoints',
  '2.5.29.32': 'certificatePolicies',
  '2.5.29.35': 'authorityKeyIdentifier',
  '2.5.29.37': 'extKeyUsage',
  '1.3.6.1.5.5.7.1.1': 'authorityInfoAccess',
} as const;

const isNamed = (oid: string): oid is keyof typeof names => Object.hasOwn(names, oid);

/** `Key usage`; an extension that has no name here goes by its object identifier. */
export function extensionName(t: Translate, oid: string): string {
  return isNamed(oid) ? t(`rotations.like.extensions.${names[oid]}`) : t('rotations.like.extension', { oid });
}
