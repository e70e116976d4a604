/** The receiver systems, and the certificates with which they sign. */
export const receivers = {
  title: 'Receivers',
  purpose:
    'The systems that the tenant calls and that encrypt their responses with the public key of the tenant.',
  register: 'Register a receiver …',
  empty: {
    title: 'No receiver is registered yet',
    text: 'Register every system that encrypts its responses for this tenant: an old key can go only when all of them have switched. You need the contact person, the integration flows that call the system, and the guaranteed delivery time that was agreed.',
  },
  columns: {
    systemName: 'System',
    contact: 'Contact person',
    integrationFlows: 'Integration flows',
    deliveryTime: 'Guaranteed delivery time',
    signer: 'Signing certificate',
  },
  notPinned: 'Not pinned',
  page: {
    back: 'All receivers',
    edit: 'Change …',
    details: 'Receiver',
    email: 'E-mail',
    phone: 'Phone',
    noneGiven: 'Not given',
    gone: 'This receiver is not in this vault.',
  },
  form: {
    registerTitle: 'Register a receiver',
    changeTitle: 'Change {{name}}',
    register: 'Register',
    save: 'Save',
    systemName: 'System',
    systemNameHint: 'The name by which both sides know the receiver system.',
    contact: 'Contact person',
    contactHint: 'The receiver administrator: gets the new certificate and confirms the switch.',
    email: 'E-mail',
    phone: 'Phone',
    phoneHint: 'A number that you know to be right: fingerprints are compared by phone.',
    integrationFlows: 'Integration flows',
    integrationFlowsHint: 'One per line: the flows that call this receiver.',
    deliveryTime: 'Guaranteed delivery time',
    deliveryTimeHint:
      'For so long after its encryption a message can still arrive, as agreed with the receiver. The old key stays at least that long.',
    unit: 'Unit',
    units: { hours: 'Hours', days: 'Days' },
  },
  signer: {
    title: 'Signing certificate',
    why: 'The receiver signs its confirmations with this certificate. It is pinned: a confirmation that is signed with any other is refused.',
    none: 'No signing certificate is pinned yet. Until one is, confirmations of this receiver cannot be imported.',
    none2:
      'Ask the contact person for the certificate of the person or system that will sign, and choose its file here.',
    choose: 'Choose the signing certificate …',
    replace: 'Replace it …',
    expired:
      'The pinned certificate has expired. Ask the receiver for a new one before the next confirmation is due, and pin it here.',
    pinned: 'Pinned',
    pinnedBy: '{{at}}, by {{name}}',
    compared: 'Fingerprint compared',
    comparedWith: 'With {{name}} – {{channel}}',
    file: 'From the file',
  },
  pin: {
    title: 'Pin the signing certificate of {{name}}',
    how: 'A certificate proves nothing about where it came from. Call {{contact}} under a number that you already know, or meet in person, and compare the SHA-256 fingerprint digit by digit.',
    phone: 'The number recorded for this receiver is {{phone}}.',
    replaces:
      'This replaces the certificate that is pinned now. Confirmations that were accepted before stay valid; from now on only signatures made with the new one count.',
    same: 'This is the certificate that is pinned already.',
    expired:
      'This certificate has expired. Ask the receiver whether it is really the one that they sign with.',
    with: 'Compared with',
    withHint: 'The person who read the fingerprint out to you.',
    channel: 'How',
    confirmed: 'I compared all 64 digits of the SHA-256 fingerprint with this person, and they agree.',
    act: 'Pin the certificate',
  },
};
