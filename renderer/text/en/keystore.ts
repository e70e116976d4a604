/** The key pairs of the tenant keystore, as far as this vault knows them. */
export const keystore = {
  title: 'Keystore',
  purpose:
    'The key pairs with which the tenant decrypts: those in use today, and those that rotations created here. Keyturn keeps this list; the tenant keystore itself stays where it is.',
  register: 'Register the key in use …',
  empty: {
    title: 'No key pair is registered yet',
    text: 'Register the key pair with which the tenant decrypts today, so that a rotation can renew it. Its certificate is enough: in the tenant keystore, choose “Download certificate” under its alias. Private keys cannot be downloaded from there.',
  },
  columns: {
    alias: 'Alias',
    state: 'State',
    expiry: 'Certificate',
    privateKey: 'Private key',
    receivers: 'Receivers',
  },
  held: 'Held in this vault',
  notHeld: 'In the tenant keystore only',
  destroyed: 'Not held here',
  noReceivers: 'None',
  expiredInUse: 'The certificate of this key in use has expired.',
  expiredWhy:
    'The tenant decrypts with it all the same and gives no sign of it. But a receiver that checks the validity may stop encrypting: renew the key pair now.',
  expiresSoon:
    'This certificate expires soon. A rotation takes weeks, because every receiver has to switch: start it now.',
  page: {
    back: 'All key pairs',
    standing: 'Where it stands',
    certificate: 'Certificate',
    recorded: 'Recorded here',
    recordedBy: '{{at}}, by {{name}}',
    certificateOnly:
      'This vault knows the key pair by its certificate. That is enough: the private key is in the tenant keystore, which never gives one out.',
    startRotation: 'Start a rotation …',
    openRotation: 'Open its rotation',
    underway: 'A rotation that renews this key pair is open.',
    gone: 'This key pair is not in this vault.',
  },
  registration: {
    title: 'Register the key in use',
    withKey:
      'The file holds the private key too. It is sealed in this vault, and destroyed when the rotation is complete.',
    withoutKey: 'The certificate alone is registered. That is enough to renew the key pair.',
    expired:
      'This certificate has expired. The tenant decrypts with it all the same: register it if receivers still encrypt with it.',
    takeKey: 'Take the private key into the vault too',
    alias: 'Alias',
    aliasHint: 'Exactly as it is in the tenant keystore.',
    receivers: 'Receivers that encrypt with it',
    receiversHint:
      'Choose all of them: the old key can go only when every one has switched. You can add others when the rotation starts.',
    noReceivers:
      'No receiver is registered yet. You can register them afterwards, and choose them when the rotation starts.',
    act: 'Register',
  },
  addition: {
    title: 'Private key of {{alias}}',
    what: 'This is the private key of the key pair {{alias}}, which this vault knows by its certificate alone. It is sealed in the vault, and destroyed when the key pair is removed.',
    act: 'Take it into the vault',
  },
};
