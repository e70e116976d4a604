/** The vault's own signing certificate. */
export const signing = {
  title: 'Signing certificate',
  why: 'Every hand-over carries a list of its files, manifest.json, which this vault signs. Receivers check it with this certificate.',
  none: 'There is none yet. It is made with the first hand-over; make it now if you want to give it to receivers beforehand.',
  make: 'Make the signing certificate',
  made: 'Made',
  lastSaved: 'Last saved as a file',
  saveDer: 'Save as .cer…',
  savePem: 'Save as .pem…',
  saved: 'The certificate was saved as {{name}}, read back and compared.',
  compare:
    'A certificate says nothing about where it came from: read its SHA-256 fingerprint out to each receiver once, on the phone or in person.',
  expiring:
    'This certificate ends soon. Renew it before the next hand-over, so that receivers can compare the new fingerprint in time.',
  expired:
    'This certificate has expired: nothing is signed with it any more, and no hand-over is written. Renew it.',
  renew: {
    open: 'Renew…',
    title: 'Renew the signing certificate',
    consequences: [
      'From then on the new certificate signs. The private key of the present one is destroyed; the certificate stays on record.',
      'Hand-overs that were made before are still checked with the certificate that they contain.',
      'Receivers trust the present certificate. With the next hand-over each of them has to compare the fingerprint of the new one with you.',
    ],
    act: 'Renew',
    done: 'A new certificate signs from now on. Tell the receivers, and compare its fingerprint with them.',
  },
  notice: {
    expiring: 'The signing certificate of this vault ends soon.',
    expired:
      'The signing certificate of this vault has expired: no hand-over is written before it is renewed.',
    way: 'To the signing certificate',
  },
  former: { title: 'Former signing certificates', replaced: 'Renewed' },
};
