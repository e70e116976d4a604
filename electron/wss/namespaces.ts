/** The namespaces of what is read, by the prefixes that the specifications use. */
export const namespaces = {
  /** SOAP 1.1 (W3C Note, 2000) and SOAP 1.2 (W3C Recommendation, 2007). */
  soap: {
    'http://schemas.xmlsoap.org/soap/envelope/': '1.1',
    'http://www.w3.org/2003/05/soap-envelope': '1.2',
  },
  /** WS-Security 1.1.1. */
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  /** XML Encryption 1.0 and 1.1. */
  xenc: 'http://www.w3.org/2001/04/xmlenc#',
  xenc11: 'http://www.w3.org/2009/xmlenc11#',
  /** XML Signature 1.0 and 1.1. */
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  dsig11: 'http://www.w3.org/2009/xmldsig11#',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;
