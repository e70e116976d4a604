import type { ErrorTexts } from './shape.ts';

/** The order of the steps, the waiting periods, the clock, and what proves a step. */
export const steps = {
  'step-already-done': {
    text: '“{{step}}” is already done.',
    wayOut: 'Go on with the next step.',
  },
  'step-out-of-order': {
    text: '“{{step}}” is not possible before “{{missing}}” is done. This order keeps every message readable.',
    wayOut: 'Do “{{missing}}” first.',
  },
  'receivers-not-confirmed': {
    text_one:
      '{{receivers}} has not confirmed that it uses the new certificate. Messages encrypted with the old key may still arrive.',
    text_other:
      '{{receivers}} have not confirmed that they use the new certificate. Messages encrypted with the old key may still arrive.',
    wayOut: 'Import the signed confirmation of every receiver.',
  },
  'receivers-not-withdrawn': {
    text_one:
      '{{receivers}} was given the new certificate and has not stated that it does not use it. A message encrypted with it may still arrive.',
    text_other:
      '{{receivers}} were given the new certificate and have not stated that they do not use it. A message encrypted with it may still arrive.',
    wayOut: 'Ask the receiver administrator, and record the statement for each of these receivers.',
  },
  'too-early': {
    text: 'This is possible from {{until}}. {{rule}}',
    wayOut:
      'Wait until then. That a certificate has expired is no reason to remove its key: the tenant still decrypts with it.',
  },
  'clock-behind-record': {
    text: 'The clock of this workstation shows {{now}}, which is {{behindMilliseconds}} behind the last record of {{lastRecordedAt}}. Recorded time never runs backwards.',
    wayOut: 'Correct the date and the time of this workstation, then try again.',
  },
  'date-not-confirmed': {
    text: '{{doubt}} No waiting period counts as over until a person confirms today’s date.',
    wayOut: 'Read the date from a source outside of this workstation, and confirm it.',
  },
  'date-differs': {
    text: 'The date that was typed is {{typedDate}}, but the clock of this workstation shows {{clockDate}}.',
    wayOut:
      'Check the date at its source. If the clock is wrong, correct the date and the time of this workstation, then try again.',
  },
  'rotation-closed': {
    text: 'This rotation is {{state}}: nothing in it can change any more.',
    wayOut: 'Start a new rotation if the key pair has to be renewed again.',
  },
  'rotation-not-abandoned': {
    text: 'This is possible only in a rotation that was abandoned.',
    wayOut: 'Go on with the next step of the rotation, or abandon it.',
  },
  'removal-not-early': {
    text: 'This key pair can go in the regular way: nothing has to be done before its time.',
    wayOut: 'Remove it with the step that the rotation offers.',
  },
  'rotation-already-open': {
    text: 'A rotation of this key pair is already open. A key pair is renewed by one rotation at a time.',
    wayOut: 'Open that rotation from the worklist, and continue or abandon it.',
  },
  'receiver-confirmed': {
    text_one:
      '{{receivers}} has confirmed that it uses the new certificate. The rotation can no longer be abandoned.',
    text_other:
      '{{receivers}} have confirmed that they use the new certificate. The rotation can no longer be abandoned.',
    wayOut: 'Complete this rotation. If the new key has to be replaced, start another one afterwards.',
  },
  'no-receivers-chosen': {
    text: 'No receiver is chosen.',
    wayOut: 'Choose every receiver that encrypts with this key pair.',
  },
  'receiver-left-out': {
    text_one:
      '{{receivers}} encrypts with this key pair and was left out. The old key can go only when every receiver has switched.',
    text_other:
      '{{receivers}} encrypt with this key pair and were left out. The old key can go only when every receiver has switched.',
    wayOut: 'Choose these receivers as well.',
  },
  'certificate-is-the-old-one': {
    text: 'This is the certificate of the old key. It does not prove that the new key is in the tenant keystore.',
    wayOut: 'In the tenant keystore, download the certificate under the new alias, and choose that file.',
  },
  'certificate-is-another': {
    text: 'This is not the certificate that was created in this rotation. Expected SHA-256: {{expected}}. Found: {{found}}.',
    wayOut:
      'Check under which alias the certificate was downloaded from the tenant keystore, and which .p12 was added there.',
  },
  'key-pair-not-exported': {
    text: 'The new key pair was not exported yet, so it cannot be in the tenant keystore.',
    wayOut: 'Export it as a .p12 file and add it to the tenant keystore first.',
  },
  'hand-over-not-prepared': {
    text: 'The hand-over was not exported for this receiver yet.',
    wayOut: 'Export the files of the hand-over first.',
  },
  'hand-over-in-the-future': {
    text: 'The hand-over at {{at}} lies in the future. The clock of this workstation shows {{now}}.',
    wayOut: 'Enter when the hand-over took place, or check the clock of this workstation.',
  },
  'hand-over-before-preparation': {
    text: 'The hand-over at {{at}} lies before its files were exported at {{preparedAt}}.',
    wayOut: 'Enter when the hand-over took place.',
  },
  'switch-date-out-of-range': {
    text: 'A receiver can be asked to switch from {{earliestDate}} to {{latestDate}}: not in the past, and not after the new certificate expires.',
    wayOut: 'Choose a day in between. Nothing was written.',
  },
  'comparison-in-the-future': {
    text: 'The comparison at {{at}} lies in the future. The clock of this workstation shows {{now}}.',
    wayOut: 'Enter when the fingerprint was compared, or check the clock of this workstation.',
  },
  'comparison-before-preparation': {
    text: 'The comparison at {{at}} lies before the files were exported at {{preparedAt}}: there was nothing to compare.',
    wayOut: 'Enter when the fingerprint was compared.',
  },
  'withdrawal-in-the-future': {
    text: 'The withdrawal at {{at}} lies in the future. The clock of this workstation shows {{now}}.',
    wayOut:
      'Enter since when the receiver does not use the certificate, or check the clock of this workstation.',
  },
  'withdrawal-before-hand-over': {
    text: 'The withdrawal at {{at}} lies before the certificate was handed over at {{handedOverAt}}.',
    wayOut: 'Ask the receiver administrator since when the receiver does not use the certificate.',
  },
  'typed-alias-differs': {
    text: 'The alias that was typed is not “{{expected}}”.',
    wayOut: 'Type it exactly as it is shown. This makes sure that the right key pair goes.',
  },
  'not-handed-out': {
    text: '{{receiver}} was never given the new certificate, so there is nothing to withdraw.',
    wayOut: 'Nothing has to be recorded for this receiver.',
  },
} satisfies Record<string, ErrorTexts>;
