/** The one way in for files: what is inside is shown before anything of it is stored. */
export const imports = {
  choose: 'Import a file …',
  title: 'Import a file',
  titleOf: 'Import: {{name}}',
  reading: 'The file is being read …',
  nothingStored: 'Nothing of it has been stored.',
  formats: {
    certificates: 'A file of certificates.',
    pkcs7: 'A bundle of certificates (PKCS#7).',
    pkcs12: 'A PKCS#12 file.',
    jks: 'A Java keystore (JKS).',
    jceks: 'A Java keystore (JCEKS).',
    pem: 'A PEM file with a private key.',
    pkcs8: 'A private key (PKCS#8).',
    'encrypted-pkcs8': 'An encrypted private key (PKCS#8).',
    pkcs1: 'A private key (PKCS#1).',
    sec1: 'A private key (SEC 1).',
  },
  entries_one: 'It has one entry.',
  entries_other: 'It has {{count}} entries.',
  drop: {
    title: 'Dropping files',
    here: 'Drop the file to see what is inside. Nothing is stored yet.',
    refused: {
      several: 'Drop one file at a time: each is looked at by itself. Nothing was read.',
      folder: 'That is a folder. Drop the one file that is meant. Nothing was read.',
      nothing: 'No file was dropped that Keyturn could read.',
      'dialog-open':
        'A dialog is open. Finish or close it, then drop the file again: nothing that you typed is lost, and nothing was read.',
      'no-vault': 'No vault is open. Unlock one, then drop the file again. Nothing was read.',
    },
  },
  unlock: {
    locked: 'The file is protected. With its password Keyturn shows the rest of it.',
    partly:
      'The password has opened a part of the file. The rest is under another password, or is nothing that Keyturn reads.',
    password: 'Password of the file',
    act: 'Open the file',
    running: 'The password is being tried …',
  },
  entry: {
    unnamed: 'Without alias',
    certificate: 'Certificate',
    keyPair: 'Private key with certificate',
    keyOfAnother: 'Private key with the certificate of another key',
    keyAlone: 'Private key without certificate',
    lockedKey: 'Private key, locked',
    other: 'Something else',
    otherNamed: 'Something else: {{what}}',
  },
  key: {
    locked: 'Locked: only the password of the file opens it.',
    alone: 'Opened. The file has no certificate to compare it with.',
    matches: 'Opened. It belongs to the certificate below.',
    ofAnother: 'Opened. It does not belong to the certificate that the file has for it.',
  },
  chain: {
    title: 'Issued by',
    selfSigned: 'By itself: the certificate is self-signed.',
    open: 'The certificate of the issuer is not in the file.',
  },
  uses: {
    'register-key-in-use': {
      act: 'Register as the key in use …',
      not: 'Not to be registered as a key in use.',
    },
    'add-private-key': {
      act: 'Take the private key into the vault …',
      not: 'The private key is not taken.',
    },
    'pin-signing-certificate': {
      act: 'Pin as a signing certificate …',
      not: 'Not to be pinned as a signing certificate.',
    },
  },
  confirmation: {
    found: 'A signed confirmation of {{receiver}}, for the rotation {{rotation}}.',
    checkedThere:
      'Its signature holds with the pinned certificate. Everything else is checked at the rotation, before it can be accepted.',
    check: 'Check it at the rotation',
  },
  message: {
    found:
      'This may be an encrypted message that was captured at the tenant. It does not say whose it is: which receiver sent it?',
    examine: 'Examine it as a message of {{receiver}} ({{rotation}})',
  },
};
