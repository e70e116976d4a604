/**
 * The formats in which files pass between Keyturn and other people's programs, and why a program has no part
 * in one. Which of the rest are proven, the tests themselves say (test/interop/exchange.ts);
 * `matrix.mjs` prints what came of them.
 */

/** The peers, and the programs by which each of them is here. */
export const peers = {
  openssl: ['openssl'],
  keytool: ['keytool'],
  NSS: ['pk12util', 'certutil', 'cmsutil'],
  GnuTLS: ['certtool'],
  xmlsec1: ['xmlsec1'],
  /** The classes that PowerShell calls, as Mono has them from .NET's own source. */
  '.NET': ['mono', 'mcs'],
};

const signedOnly = { '.NET': 'takes part by its SignedCms only' };
const notXml = { xmlsec1: 'handles XML signatures and encryption only' };
const attachedOnly = { '.NET': 'signs a confirmation with its content included, as the instructions say' };
const xmlOnly = { ...notXml, ...signedOnly };
const keyringsOnly = {
  keytool: 'writes private keys into keystores only',
  NSS: 'writes private keys into PKCS#12 only',
};
const noCms = { keytool: 'handles no CMS messages' };
const noMails = { NSS: 'writes no mails', GnuTLS: 'writes no mails' };
const noXml = {
  openssl: 'handles no XML',
  keytool: 'handles no XML',
  NSS: 'handles no XML',
  GnuTLS: 'handles no XML',
};
const noJks = { openssl: 'handles no JKS', NSS: 'handles no JKS', GnuTLS: 'handles no JKS' };

/**
 * Direction as Keyturn sees it, then format, then the peers that have no part in it, each with the reason.
 * A peer that is not named here has to be proven by a test.
 */
export const formats = {
  in: {
    certificate: { xmlsec1: 'reads certificates and writes none', ...signedOnly },
    'PKCS#7 bundle': { keytool: 'writes no PKCS#7 bundles', ...xmlOnly },
    'PKCS#12, modern': xmlOnly,
    'PKCS#12, legacy': xmlOnly,
    'JKS and JCEKS': { ...noJks, ...xmlOnly },
    'private key file': { ...keyringsOnly, ...xmlOnly },
    'response of an authority': xmlOnly,
    confirmation: { ...noCms, ...notXml },
    'confirmation, detached': { ...noCms, ...notXml, ...attachedOnly },
    'confirmation as mail': { ...noCms, ...noMails, ...xmlOnly },
    'WS-Security message': { ...noXml, ...signedOnly },
    'signed new signing certificate': { ...noCms, ...notXml, ...attachedOnly },
  },
  out: {
    certificate: signedOnly,
    'PKCS#7 bundle': { NSS: 'takes certificates one by one', ...xmlOnly },
    'certificate request': xmlOnly,
    'PKCS#12, modern': xmlOnly,
    'PKCS#12, compatible': xmlOnly,
    JKS: { ...noJks, ...xmlOnly },
    'hand-over manifest': { ...noCms, ...notXml },
  },
};
