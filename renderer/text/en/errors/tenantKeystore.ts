import type { ErrorTexts } from './shape.ts';

/** What the tenant keystore does not accept. */
export const tenantKeystore = {
  'alias-empty': {
    text: 'The alias is empty.',
    wayOut: 'Enter the alias that the key pair has, or will have, in the tenant keystore.',
  },
  'alias-surrounded-by-spaces': {
    text: 'The alias begins or ends with a space.',
    wayOut: 'Remove the spaces: nobody would see them in the tenant keystore.',
  },
  'alias-too-long': {
    text: 'The alias is longer than {{limit}} characters, the most that the tenant keystore accepts.',
    wayOut: 'Choose a shorter alias.',
  },
  'alias-reserved-prefix': {
    text: 'The alias begins with “{{prefix}}”. The tenant keystore reserves this prefix for SAP.',
    wayOut: 'Choose an alias that begins with neither “sap_” nor “hcicertificate”.',
  },
  'alias-reserved': {
    text: 'The tenant keystore reserves the alias “{{alias}}” for SAP.',
    wayOut: 'Choose another alias.',
  },
  'alias-taken': {
    text: 'The alias “{{alias}}” belongs to another key pair. Upper and lower case make no difference.',
    wayOut: 'Choose another alias: a new key needs its own, so that it can stand beside the old one.',
  },
  'alias-changes-in-jks': {
    text: 'Java looks up the names in a JKS keystore in lower case: “{{alias}}” would arrive as “{{lowerCase}}”.',
    wayOut: 'Export the key pair as PKCS#12, which keeps the alias as it is.',
  },
  'password-not-ascii': {
    text: 'The password contains a character outside ASCII, such as an umlaut. The tenant keystore does not accept it.',
    wayOut: 'Use the letters A to Z, digits, spaces and the usual punctuation marks.',
  },
  'password-too-short': {
    text: 'The password has fewer than {{minimum}} characters, the least that the tenant keystore accepts.',
    wayOut: 'Choose a longer password.',
  },
  'password-too-simple': {
    text: 'The password mixes {{classes}} of the four kinds of characters; the tenant keystore requires {{minimum}}.',
    wayOut: 'The four kinds are lower-case letters, upper-case letters, digits, and other characters.',
  },
  'too-large-for-tenant-keystore': {
    text: 'The file with the {{kind}} has {{bytes}}. The tenant keystore accepts at most {{limit}}.',
    wayOut: 'Use a shorter key or a shorter subject.',
  },
  'certificate-already-registered': {
    text: 'This certificate is already registered under the alias “{{alias}}”.',
    wayOut: 'Open that key pair in the keystore list.',
  },
  'private-key-locked': {
    text: 'The private key is locked.',
    wayOut: 'Open the file with its password first.',
  },
  'private-key-alone': {
    text: 'The private key stands alone: neither the file nor this vault has the certificate that belongs to it.',
    wayOut:
      'Download the certificate from the tenant keystore and register it as the key in use, then import this file again. A file with the key and its certificate will do too.',
  },
  'private-key-of-another-certificate': {
    text: 'The private key does not belong to the certificate that the file has for it.',
    wayOut: 'Do not use it: have the key pair exported again.',
  },
  'private-key-held-already': {
    text: 'This vault holds the private key of “{{alias}}” already.',
    wayOut: 'Nothing is left to do with this file.',
  },
  'not-an-rsa-key': {
    text: 'The key is of type {{keyType}}. WS-Security decryption uses RSA key transport.',
    wayOut: 'Choose the RSA key pair with which the tenant decrypts.',
  },
  'key-not-in-use': {
    text: 'The key pair “{{alias}}” is not in use, so there is nothing to renew.',
    wayOut: 'Choose the key pair that receivers encrypt with today.',
  },
  'subject-without-common-name': {
    text: 'The subject has no common name (CN).',
    wayOut: 'Add a common name: it tells people what the certificate is for.',
  },
  'subject-attribute-invalid': {
    text: 'The attribute {{attribute}} of the subject is empty or has a value that a certificate cannot hold.',
    wayOut: 'Correct or remove it. A country (C) is two capital letters, such as DE.',
  },
  'validity-invalid': {
    text: 'A validity from {{notBefore}} until {{notAfter}} is not possible.',
    wayOut: 'The end must lie after the beginning, and in the future.',
  },
} satisfies Record<string, ErrorTexts>;
