import type { ErrorTexts } from './shape.ts';

/** What a confirmation, or its signature, does not fulfil. */
export const confirmations = {
  'signed-signing-certificate': {
    text: 'The file is a certificate that {{receiver}} has signed: the one with which it will sign from now on.',
    wayOut: 'Open the receiver and replace its signing certificate there: choose this file.',
  },
  'no-signer-pinned': {
    text: 'The file is signed, but no receiver has a signing certificate pinned yet. Without it, nobody can tell who signed it.',
    wayOut:
      'Open the receiver, choose its signing certificate, and compare the fingerprint with the contact person. Then import the file again.',
  },
  'signed-by-nobody-known': {
    text: 'The file is signed, but with a certificate that is pinned for no receiver: {{found}}.',
    wayOut:
      'Ask the receiver which certificate they sign with. If it has changed, pin the new one after comparing its fingerprint.',
  },
  'confirmation-for-nothing-here': {
    text: 'The file is signed by {{receiver}}, but it is about a rotation that is not in this vault, or in which this receiver has no part.',
    wayOut: 'Open the vault of the tenant that it is for, or ask the receiver for the right file.',
  },
  'signer-not-pinned': {
    text: 'No signing certificate is pinned for {{receiver}}. Without it, nobody can tell who signed a confirmation.',
    wayOut:
      'Open the receiver, choose its signing certificate, and compare the fingerprint with the contact person.',
  },
  'signed-by-replaced-certificate': {
    text: 'The signature holds, but it was made with a certificate that was replaced on {{replacedAt}}. SHA-256 of the pinned certificate: {{expected}}. Of the replaced one: {{found}}.',
    wayOut:
      'Ask the receiver administrator to sign again with the new certificate. If the old one shall count again, open the receiver, replace the pinned certificate by it, and compare the fingerprint once more.',
  },
  'confirmation-malformed': {
    text: 'The confirmation does not have the agreed form: {{field}} {{reason}}.',
    wayOut:
      'Ask the receiver administrator to fill in the confirmation file of the hand-over and to sign it again.',
  },
  'another-rotation': {
    text: 'The confirmation belongs to another rotation: expected {{expected}}, found {{found}}.',
    wayOut:
      'Import it in the rotation that it belongs to, or ask the receiver administrator for the confirmation of this one.',
  },
  'another-receiver': {
    text: 'The confirmation was prepared for another receiver: expected {{expected}}, found {{found}}.',
    wayOut: 'Import it for that receiver, or ask the receiver administrator for the right file.',
  },
  'another-old-certificate': {
    text: 'The confirmation names another old certificate. Expected SHA-256: {{expected}}. Found: {{found}}.',
    wayOut: 'Ask the receiver administrator which certificate was removed from the receiver system.',
  },
  'another-new-certificate': {
    text: 'The receiver confirms a certificate that was not handed over in this rotation. Expected SHA-256: {{expected}}. Found: {{found}}.',
    wayOut:
      'Ask the receiver administrator which certificate the receiver system encrypts with. Until then the old key stays.',
  },
  'another-challenge': {
    text: 'The confirmation does not answer the hand-over to this receiver. Expected challenge: {{expected}}. Found: {{found}}.',
    wayOut:
      'Ask the receiver administrator for the confirmation file that was handed over with this certificate, filled in and signed.',
  },
  'switched-before-hand-over': {
    text: 'According to the confirmation the receiver switched on {{switchedAt}}, before the certificate was handed over on {{handedOverAt}}.',
    wayOut:
      'Ask the receiver administrator when the switch really took place, and for a corrected confirmation.',
  },
  'switched-in-the-future': {
    text: 'According to the confirmation the receiver switches on {{switchedAt}}. The clock of this workstation shows {{now}}.',
    wayOut:
      'Check the clock of this workstation. If it is right, ask for a confirmation made after the switch.',
  },
  'removed-before-switch': {
    text: 'According to the confirmation the old certificate was removed on {{removedAt}}, before the switch on {{switchedAt}}.',
    wayOut:
      'Ask the receiver administrator which of the two dates is right, and for a corrected confirmation.',
  },
  'removed-in-the-future': {
    text: 'According to the confirmation the old certificate is removed on {{removedAt}}. The clock of this workstation shows {{now}}.',
    wayOut:
      'Check the clock of this workstation. If it is right, ask for a confirmation made after the removal.',
  },
  'signed-in-the-future': {
    text: 'The confirmation was signed on {{signedAt}}. The clock of this workstation shows {{now}}.',
    wayOut:
      'Check the clock of this workstation. If it is right, ask the receiver administrator about theirs.',
  },
  'confirmation-used-before': {
    text: 'This confirmation was already accepted on {{acceptedAt}}. Each confirmation counts once.',
    wayOut: 'Choose the file that belongs to this receiver and this rotation.',
  },
  'not-signed-data': {
    text: 'The file is not a signed message (CMS, PKCS#7).',
    wayOut: 'Ask the receiver administrator for the signed confirmation, not for the plain one.',
  },
  'message-encrypted': {
    text: 'The message is encrypted, so the signature in it cannot be seen.',
    wayOut:
      'Open it in the mail program and save it decrypted, or ask for a confirmation that is signed and not encrypted.',
  },
  'without-signature': {
    text: 'The file holds certificates only; nobody signed anything in it.',
    wayOut: 'Ask the receiver administrator for the signed confirmation.',
  },
  'mail-not-signed': {
    text: 'The mail is not signed.',
    wayOut:
      'If a signed file is attached to it, save the attachment and choose that. Otherwise ask for a signed mail.',
  },
  'mail-malformed': {
    text: 'The mail is signed, but it is not whole or not built as signed mails are (RFC 8551).',
    wayOut: 'Save the mail again from the mail program, unchanged, as .eml. Forwarding can break it.',
  },
  'mail-without-content': {
    text: 'The mail is signed, but it holds neither a text nor an attachment.',
    wayOut: 'Ask the receiver administrator to attach the filled-in confirmation and to send the mail again.',
  },
  'mail-with-several-attachments': {
    text: 'The mail is signed, but {{count}} of its attachments could be the confirmation.',
    wayOut: 'Ask the receiver administrator for a mail with the confirmation as its only JSON attachment.',
  },
  'content-not-included': {
    text: 'The file holds a signature without what was signed.',
    wayOut:
      'Choose both files together: the signature and the file that it signs. Or ask the receiver administrator to sign again with the content included, as the instructions of the hand-over describe.',
  },
  'signed-by-another-certificate': {
    text: 'The file was not signed with the pinned certificate. Expected SHA-256: {{expected}}. Found: {{found}}.',
    wayOut:
      'Ask the contact person, by phone and not by answering the message, who signed it. If their certificate was renewed, open the receiver and replace the pinned one.',
  },
  'files-not-a-pair': {
    text: 'The {{count}} files that were chosen are not a signature and the one file that it signs.',
    wayOut:
      'Choose the signed file alone; or, where the signature is a file of its own, that one and the file that it signs.',
  },
  'signed-file-without-certificate': {
    text: 'The pinned certificate signed the file, but there is no certificate in it.',
    wayOut:
      'Ask the receiver administrator to sign the file of the new certificate, as the dialog “Replace” describes, or choose the certificate itself and compare its fingerprint.',
  },
  'signing-certificate-unchanged': {
    text: 'The signed certificate is the one that is pinned already.',
    wayOut: 'Nothing has to be done. If it was renewed, ask the receiver administrator for the new one.',
  },
  'signing-certificate-replaced-before': {
    text: 'The signed certificate was in use before, and was replaced on {{replacedAt}}. A signature does not bring it back.',
    wayOut:
      'Ask the contact person which certificate is meant. If it is really this one, choose its own file and compare the fingerprint.',
  },
  'pinned-certificate-expired': {
    text: 'The pinned certificate expired on {{notAfter}}: it can vouch for no other one any more.',
    wayOut:
      'Choose the file of the new certificate itself, and compare its fingerprint with the contact person.',
  },
  'weak-digest': {
    text: 'The signature uses {{algorithm}}, which no longer protects against forgery.',
    wayOut: 'Ask the receiver administrator to sign again with SHA-256 or better.',
  },
  'signed-attributes-missing': {
    text: 'The signature lacks the signed attributes that bind it to its content.',
    wayOut: 'Ask the receiver administrator to sign again as the instructions of the hand-over describe.',
  },
  'message-digest-missing': {
    text: 'The signature does not say what it is over: the message digest among its signed attributes is missing.',
    wayOut: 'Ask the receiver administrator to sign again as the instructions of the hand-over describe.',
  },
  'signed-attribute-repeated': {
    text: 'The signature contradicts itself: the signed attribute {{attribute}} is there more than once.',
    wayOut: 'Do not rely on it. Ask the receiver administrator to sign again with another program.',
  },
  'certificate-not-valid-at-signing': {
    text: 'The file was signed on {{signedAt}}. The signing certificate is valid from {{notBefore}} to {{notAfter}}.',
    wayOut:
      'Ask the receiver administrator for the certificate that is in use now. Open the receiver and replace the pinned one by it; then have the file signed again.',
  },
  'content-type-mismatch': {
    text: 'The signature was made for another type of content.',
    wayOut: 'Ask the receiver administrator to sign again as the instructions of the hand-over describe.',
  },
  'content-altered': {
    text: 'What was signed was altered afterwards, or the signature belongs to another file.',
    wayOut: 'Do not rely on it. Ask the contact person by phone, and have the file sent again.',
  },
  'signature-invalid': {
    text: 'The signature does not match the pinned certificate.',
    wayOut: 'Do not rely on the file. Ask the contact person by phone, and have it signed again.',
  },
} satisfies Record<string, ErrorTexts>;
