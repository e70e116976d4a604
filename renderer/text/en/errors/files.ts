import type { ErrorTexts } from './shape.ts';

/** Files that could not be understood, read or written. */
export const files = {
  'not-a-certificate': {
    text: 'The file does not hold an X.509 certificate in PEM or DER form.',
    wayOut: 'Choose a certificate file: usually .cer, .crt, .pem or .der.',
  },
  'several-certificates': {
    text: 'The file holds {{count}} certificates, so it is not clear which one is meant.',
    wayOut: 'Choose a file with this one certificate, without its chain.',
  },
  'not-a-pkcs12': {
    text: 'The file is neither a PKCS#12 file (.p12, .pfx) nor a certificate.',
    wayOut: 'Choose another file. If it should be one, it was damaged on its way: have it copied again.',
  },
  'wrong-pkcs12-password': {
    text: 'The password does not open this PKCS#12 file.',
    wayOut: 'Check capital letters and the keyboard layout, or ask whoever exported the file.',
  },
  'pkcs12-without-private-key': {
    text: 'The PKCS#12 file holds no private key.',
    wayOut: 'Choose the file with the key pair, or choose the certificate file instead.',
  },
  'pkcs12-with-several-keys': {
    text: 'The PKCS#12 file holds {{count}} private keys. The tenant keystore would take one and silently ignore the others.',
    wayOut: 'Export the one key pair that is meant into a file of its own.',
  },
  'pkcs12-key-without-certificate': {
    text: 'The PKCS#12 file holds a private key, but not the certificate that belongs to it.',
    wayOut: 'Export the key pair again, together with its certificate.',
  },
  'unsupported-algorithm': {
    text: 'The file uses {{algorithm}}, which Keyturn does not support.',
    wayOut:
      'Have it made again with a current algorithm: AES-256 for a PKCS#12 file, RSA or EC with SHA-256 or better for a signature.',
  },
  'file-too-large': {
    text: 'The file has {{bytes}}. Files of this kind have at most {{limit}}.',
    wayOut: 'Choose the right file.',
  },
  'file-unreadable': {
    text: 'The file {{name}} cannot be read: {{reason}}.',
    wayOut: 'Check the drive and the permissions, then try again.',
  },
  'file-unwritable': {
    text: 'The file {{name}} cannot be written: {{reason}}.',
    wayOut: 'Check the drive, its free space and the permissions, then try again.',
  },
  'file-exists': {
    text: '{{name}} already exists there. Keyturn never overwrites anything.',
    wayOut: 'Choose another folder or another name.',
  },
  'file-not-as-written': {
    text: 'The file {{name}} was written, but what was read back differs. It was removed again.',
    wayOut: 'The drive may be defective: use another one.',
  },
} satisfies Record<string, ErrorTexts>;
