/** The second person of an act that takes four eyes. What is to be done stands under the name of its call. */
export const secondPerson = {
  title: 'A second person',
  why: 'This takes four eyes. Look at what is to be done, and enter your passphrase only if you agree: your name is recorded with the act, and reports show it.',
  who: 'Second person',
  passphrase: 'Passphrase of the second person',
  passphraseHint: 'Typed by the second person alone. It opens nothing here.',
  act: 'Confirm as second person',
  acts: {
    rotations: {
      exportKeyPair: '{{name}} wants to export the new key pair, with its private key, as a .p12 file.',
      removeOldKey:
        '{{name}} wants to record that the old key pair is removed. Its private key is destroyed in this vault.',
      removeOldKeyEarly:
        '{{name}} wants to remove the old key pair before its time. Its private key is destroyed in this vault, and messages encrypted with it may be lost.',
      removeKeptKey:
        '{{name}} wants to record that the kept key pair is removed. Its private key is destroyed in this vault.',
      removeKeptKeyEarly:
        '{{name}} wants to remove the kept key pair before its time. Its private key is destroyed in this vault, and messages encrypted with it may be lost.',
    },
    vault: {
      acceptOlderCopy:
        '{{name}} wants to open an older copy of the vault, and to go on without the records that it lacks.',
    },
    people: {
      add: '{{name}} wants to add a person, who can open this vault from then on.',
      remove: '{{name}} wants to remove a person from this vault.',
      setFourEyes: '{{name}} wants to change whether certain acts of this vault take four eyes.',
    },
    recovery: {
      makeShares:
        '{{name}} wants to make new recovery cards: enough of them open this vault without a passphrase.',
    },
    clock: {
      confirmDate:
        '{{name}} wants to confirm today’s date, by which waiting periods count as over. Check it yourself.',
    },
    other: '{{name}} wants to do something that takes four eyes.',
  },
};
