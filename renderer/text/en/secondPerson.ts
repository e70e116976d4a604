/** The second person of an act that takes four eyes. */
export const secondPerson = {
  title: 'A second person',
  why: 'This takes four eyes. Look at what is to be done, and enter your passphrase only if you agree: your name is recorded with the act, and reports show it.',
  who: 'Second person',
  passphrase: 'Passphrase of the second person',
  passphraseHint: 'Typed by the second person alone. It opens nothing here.',
  act: 'Confirm as second person',
  acts: {
    exportKeyPair:
      '{{acting}} wants to export the new key pair, with its private key, as a password-protected file.',
    removeKey:
      '{{acting}} wants to record that {{typedAlias}} is removed. Its private key is destroyed in this vault.',
    removeKeyEarly:
      '{{acting}} wants to remove {{typedAlias}} before its time. Its private key is destroyed in this vault, and messages encrypted with it may be lost. Reason: {{reason}}',
    acceptOlderCopy:
      '{{acting}} wants to open an older copy of the vault, and to go on without the records that it lacks. Reason: {{reason}}',
    addPerson: '{{acting}} wants to add {{name}} ({{role}}), who can open this vault from then on.',
    removePerson: '{{acting}} wants to remove {{typedName}} from this vault.',
    fourEyesOn: '{{acting}} wants to require four eyes for the acts that weigh most.',
    fourEyesOff:
      '{{acting}} wants to require four eyes no longer: one administrator alone could do everything.',
    makeShares:
      '{{acting}} wants to make {{shares}} new recovery cards. Any {{count}} of them open this vault without a passphrase.',
    confirmDate:
      '{{acting}} wants to confirm that today is {{date}} (source: {{source}}). Waiting periods count as over by this date: check it yourself.',
    renewSigningCertificate:
      '{{acting}} wants to renew the signing certificate of this vault. Receivers trust the present one, and have to compare the new one afresh.',
    other: '{{acting}} wants to do something that takes four eyes.',
  },
};
