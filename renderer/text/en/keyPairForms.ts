/** The forms in which a key pair leaves for the tenant keystore, and when to take which. */
export const keyPairForms = {
  label: 'Form of the file',
  names: {
    'pkcs12-modern': 'PKCS#12, modern: AES-256 and SHA-256',
    'pkcs12-compatible': 'PKCS#12, compatible with old Java: 3DES and SHA-1',
    jks: 'JKS, the old keystore of Java',
  },
  explained: {
    'pkcs12-modern': 'Take this one: the tenant keystore and all current programs read it.',
    'pkcs12-compatible':
      'Take this one only where the modern form is refused: programs on Java older than 8u301, an old SAP JVM 8 for example, cannot read that and often report a wrong password.',
    jks: 'Take this one only for a tenant or a program that takes nothing else.',
  },
  jksProtectsLittle:
    'JKS protects the private key little: whoever has the file can try billions of passwords in a second. Choose a long random password, carry the file on a drive that stays with you, and delete it right after the upload.',
  uploadKeystore:
    'A .jks file is uploaded as a keystore, not as a key pair. Choose the option that adds entries, never one that overwrites or replaces them.',
};
