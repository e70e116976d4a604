import type { ErrorTexts } from './shape.ts';

/** Certificate requests, and what a certification authority sends back. */
export const authority = {
  'alternative-name-invalid': {
    text: '“{{value}}” is neither a DNS name nor a mail address in ASCII.',
    wayOut: 'Correct or remove it. Names outside of ASCII are entered in their xn-- form.',
  },
  'response-for-another-key': {
    text: 'No certificate in the file belongs to the new key pair. Inside: {{subjects}}.',
    wayOut: 'Choose the response to the request that was exported here.',
  },
  'response-with-several': {
    text: 'The file has {{count}} certificates for the new key pair, so it is not clear which one is meant.',
    wayOut: 'Ask the authority for one certificate and its chain.',
  },
  'response-is-self-signed': {
    text: 'The certificate for the new key pair in this file is signed by the key pair itself, not by an authority.',
    wayOut: 'Choose the response of the certification authority.',
  },
  'response-not-of-certificates': {
    text: 'The file holds something else than certificates, a private key for example.',
    wayOut:
      'Choose the response of the certification authority: PKCS#7 (.p7b, .p7c, .spc), certificates (.pem, .cer) or .pkipath.',
  },
  'issued-expired': {
    text: 'The certificate has expired: it was valid until {{notAfter}}.',
    wayOut: 'Have it issued again. If the date is wrong, set the clock of this workstation right.',
  },
  'issuer-did-not-sign': {
    text: 'The file has a certificate by the name of the issuer {{issuer}}, but the signature is not made with its key.',
    wayOut: 'Do not use the file: it was put together wrongly, or forged. Ask the authority.',
  },
  'certificate-is-the-replaced-one': {
    text: 'The file holds the self-signed certificate {{found}}, which the certificate of the authority has replaced.',
    wayOut:
      'Export the key pair again, delete the new alias in the tenant keystore, add the new file, and download its certificate.',
  },
  'issued-subject-differs': {
    text: 'The subject is {{found}}, where {{expected}} was requested.',
    wayOut: 'Accept it only if the authority is known to change subjects and the receivers know this one.',
  },
  'issued-not-yet-valid': {
    text: 'The certificate is valid from {{notBefore}} only.',
    wayOut: 'Receivers may refuse it until then: hand it over late enough.',
  },
  'issued-valid-shorter': {
    text: 'The certificate is valid until {{found}}, which is before {{expected}}, the date that was chosen.',
    wayOut: 'The next rotation is due earlier. Accept it if that suits.',
  },
  'issued-valid-longer': {
    text: 'The certificate is valid until {{found}}, which is after {{expected}}, the date that was chosen.',
    wayOut: 'Nothing forces anybody to use it that long. Accept it if that suits.',
  },
  'issued-without-key-encipherment': {
    text: 'The key usage of the certificate does not allow key encipherment, which WS-Security needs.',
    wayOut: 'Receivers may refuse to encrypt with it. Better have it issued again with this key usage.',
  },
  'issued-to-an-authority': {
    text: 'The certificate is that of a certification authority (CA=true): whoever has its key can issue certificates.',
    wayOut: 'This is hardly meant. Better have it issued again as an end-entity certificate.',
  },
  'issued-weakly-signed': {
    text: 'The certificate {{subject}} is signed with {{algorithm}}, which protects against forgery no more, or is not known.',
    wayOut: 'Receivers may refuse it. Better have it issued again with SHA-256 or better.',
  },
  'issuer-missing': {
    text: 'The chain is missing: the file has no certificate of the issuer {{issuer}}.',
    wayOut: 'Better ask the authority for the whole chain. Otherwise the receivers must have it themselves.',
  },
  'issuer-root-missing': {
    text: 'The chain ends before its root: the file has no certificate of {{issuer}}.',
    wayOut: 'Usual, and no harm where the receivers know this root.',
  },
  'issuer-not-an-authority': {
    text: 'The certificate {{subject}} in the chain is not that of an authority (CA=true is missing).',
    wayOut: 'Programs that check the chain will refuse it. Ask the authority.',
  },
  'issuer-key-weak': {
    text: 'The key of {{subject}} in the chain is weak: {{keyType}} with {{keyBits}} bits.',
    wayOut: 'Receivers may refuse it. Ask for a certificate under a stronger authority.',
  },
  'issuer-expired': {
    text: 'The certificate {{subject}} in the chain expired on {{notAfter}}.',
    wayOut: 'Programs that check the chain will refuse it. Ask the authority for its current chain.',
  },
  'response-with-unrelated': {
    text: 'The file has certificates that belong neither to the key pair nor to its chain: {{subjects}}.',
    wayOut: 'They are left out. Make sure that the file is the one that was meant.',
  },
} satisfies Record<string, ErrorTexts>;
