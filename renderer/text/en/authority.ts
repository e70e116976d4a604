/** The certificate request for a certification authority, and its response. */
export const authority = {
  title: 'Have it signed by an authority (optional)',
  introduction:
    'The certificate of the new key pair is self-signed. Where receivers accept only certificates of a certification authority, have it signed before you export the key pair: the certificate of the authority then takes the place of the self-signed one.',
  issued:
    'The certificate of {{alias}} was issued by {{issuer}}. Until the addition to the tenant keystore is proven, another response can take its place.',
  open: 'Have it signed…',
  requestTitle: 'Export the request',
  form: 'Encoding',
  forms: { pem: 'PEM, text (.csr)', der: 'DER, binary (.der)' },
  names: 'Alternative names',
  namesHint:
    'DNS names or mail addresses, separated by commas. Leave it empty unless the authority asks for them.',
  requestAct: 'Export request…',
  requested: 'The certificate request was exported as {{name}}.',
  requestedTitle: 'Requested so far',
  responseTitle: 'Import the response',
  responseHint:
    'PKCS#7 (.p7b, .p7c, .spc), certificates one behind another, or .pkipath, best with the whole chain. Nothing changes before you accept it.',
  importAct: 'Import response…',
  preview: 'Response of the authority',
  checks: 'Checks',
  check: {
    subject: 'Subject',
    validity: 'Validity',
    'key-usage': 'Key usage',
    authority: 'End-entity certificate',
    chain: 'Chain',
    signatures: 'Signatures',
    'issuer-keys': 'Keys of the issuers',
    contents: 'Other contents',
  },
  found: {
    nothing: '{{check}}: in order',
    odd: '{{check}}: to be considered',
    blocks: '{{check}}: not acceptable',
  },
  notAcceptable: 'The response cannot be accepted. It has changed nothing.',
  accept: 'Accept the certificate',
  acceptOdd_one: 'Accept it in spite of {{count}} finding',
  acceptOdd_other: 'Accept it in spite of {{count}} findings',
  close: 'Close without accepting',
  accepted: 'The certificate issued by {{issuer}} is now the one of {{alias}}. Export the key pair next.',
  acceptedTitle: 'Signed by an authority',
  oddities: 'Accepted in spite of',
  chain: 'Chain',
  chainEntry: '{{subject}}, valid until {{until}}',
  replaced: 'Holds the certificate that was replaced',
  replacedHint:
    'Some exported files hold the certificate that was replaced: delete them. If one of them is already in the tenant keystore, delete the new alias there first. Nobody uses it yet.',
};
