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
  'pkcs12-altered': {
    text: 'The password is right, but the PKCS#12 file is not as its maker left it: its integrity check (MAC) does not hold.',
    wayOut: 'Do not use it. Have it copied or exported again.',
  },
  'pkcs12-damaged': {
    text: 'The PKCS#12 file is damaged: its part {{part}} cannot be read.',
    wayOut: 'Have it copied or exported again.',
  },
  'pkcs12-with-several-passwords': {
    text: 'The password opens one part of the PKCS#12 file, but another part is under a password of its own.',
    wayOut: 'Export the key pair again, with one password for the file and the key.',
  },
  'pkcs12-empty': {
    text: 'The PKCS#12 file is in order, but nothing is inside.',
    wayOut: 'Export the key pair again.',
  },
  'wrong-java-keystore-password': {
    text: 'The password does not fit this Java keystore.',
    wayOut:
      'Check capital letters and the keyboard layout. If the password is right, the file was changed on its way: have it copied again.',
  },
  'java-keystore-altered': {
    text: 'The password opens the key {{alias}}, but the digest over the whole Java keystore does not hold with it: the file was changed, or the keystore has another password than its key.',
    wayOut:
      'Enter the password of the keystore. If this is it, do not use the file and have it copied again.',
  },
  'java-keystore-damaged': {
    text: 'The file is a Java keystore, but it is damaged.',
    wayOut: 'Have it copied or exported again.',
  },
  'private-key-damaged': {
    text: 'The file is a private key, but it is damaged.',
    wayOut: 'Have it copied or exported again.',
  },
  'wrong-private-key-password': {
    text: 'The password does not open this private key.',
    wayOut: 'Check capital letters and the keyboard layout, or ask whoever exported the file.',
  },
  'file-not-recognised': {
    text: 'The file holds neither a certificate nor a private key nor a keystore that Keyturn knows.',
    wayOut: 'Choose another file. If it should be one, it was damaged on its way: have it copied again.',
  },
  'certificate-damaged': {
    text: 'Certificate {{number}} of the {{count}} in the file cannot be read.',
    wayOut: 'Have the file copied or exported again.',
  },
  'file-with-something-else': {
    text: 'The file holds no certificate and no private key, but this: {{what}}.',
    wayOut: 'Choose the file with the certificate or the key.',
  },
  'file-without-entries': {
    text: 'The file is a bundle for certificates, but none is inside.',
    wayOut: 'Have it exported again, with the certificates.',
  },
  'too-many-signatures': {
    text: 'The certificates in the file look as if each could have been issued by any other: to find their chains would take more than {{limit}} checks of signatures.',
    wayOut: 'Export the certificates that are meant into a file of their own.',
  },
  'too-many-entries': {
    text: 'The file has {{count}} entries. Keyturn shows at most {{limit}}.',
    wayOut: 'Export the entries that are meant into a file of their own.',
  },
  'file-incomplete': {
    text: 'The end of the file is missing: it has {{bytes}} of {{expected}}.',
    wayOut: 'Have it copied again.',
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
