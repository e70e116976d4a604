/** A key that goes before its time (I8): only because somebody else may have it. */
export const earlyRemoval = {
  open: 'Remove before its time…',
  title: 'Remove {{alias}} before its time',
  what: 'This is for a compromised key alone: when somebody else may have the private key of {{alias}}, to keep it does more harm than the messages that are lost without it.',
  dated: 'In the regular way {{alias}} could go from {{at}}.',
  datedAtLeast:
    'By what is recorded so far, {{alias}} could go in the regular way on {{at}} at the earliest.',
  undated: 'From when {{alias}} could go in the regular way is not known yet.',
  unconfirmed_one:
    'Nobody knows that {{receivers}} has stopped using {{alias}}. Messages that this receiver encrypts with {{alias}} can no longer be decrypted.',
  unconfirmed_other:
    'Nobody knows that {{receivers}} have stopped using {{alias}}. Messages that these receivers encrypt with {{alias}} can no longer be decrypted.',
  notWithdrawn_one:
    '{{receivers}} may use the certificate of {{alias}}. Messages that this receiver encrypts with it can no longer be decrypted.',
  notWithdrawn_other:
    '{{receivers}} may use the certificate of {{alias}}. Messages that these receivers encrypt with it can no longer be decrypted.',
  underway: 'Messages encrypted with {{alias}} that are still on their way can no longer be decrypted.',
  tenant:
    'You have removed {{alias}} from the tenant keystore. Keyturn cannot see that: it records your word.',
  destroyed: 'The private key of {{alias}} is destroyed in this vault. Nothing can bring it back.',
  notHeld: 'This vault does not hold the private key of {{alias}}: nothing is destroyed here.',
  twoPeople: 'It takes a second person, and every report of this rotation shows it.',
  goesOn: 'The rotation goes on: the receivers still have to switch and to confirm.',
  reason: 'Reason',
  reasonHint: 'How it is known or suspected that the key is compromised. It stands in every report.',
  act: 'Remove before its time',
  done: 'It is recorded that {{alias}} was removed before its time.',
  removed: '{{alias}} was removed before its time: {{recorded}}. Reason: {{reason}}',
  regularFrom: 'Could go from',
  notKnown: 'Was not known',
  unconfirmedThen: 'Not known then to have switched',
  nobody: 'Nobody',
  early: 'Before its time',
};
