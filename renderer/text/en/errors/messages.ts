import type { ErrorTexts } from './shape.ts';

/** Messages as evidence: what is wrong with a file, and with what is said about it. */
export const messages = {
  'xml-malformed': {
    text: 'The file is not well-formed XML; the first fault is in line {{line}}. It is no message, or not the whole of one.',
    wayOut: 'Capture the message again, and save it as it is, from the first to the last character.',
  },
  'xml-with-doctype': {
    text: 'The file has a document type declaration, which no SOAP message may have. Nothing of it was read.',
    wayOut: 'Capture the message at the tenant itself. Find out where this file came from.',
  },
  'xml-encoding-unsupported': {
    text: 'The file says that its characters are encoded as {{encoding}}, or its first bytes say otherwise.',
    wayOut: 'Save the message as it was captured. UTF-8, UTF-16 and ISO-8859-1 are understood.',
  },
  'xml-beyond-bounds': {
    text: 'The file goes beyond what a message may have: {{bound}}, {{limit}} at most. The rest of it was not read.',
    wayOut: 'Check whether it is a response that was captured at the tenant; no real one is built like this.',
  },
  'not-a-soap-message': {
    text: 'The file is XML, but no SOAP message: its first element is “{{found}}”.',
    wayOut: 'Choose the whole message as it was captured, with its envelope and header.',
  },
  'message-damaged': {
    text: 'The message is damaged or incomplete: “{{part}}” is not as it has to be.',
    wayOut: 'Capture the message again, as a whole and without attachments split off.',
  },
  'message-ambiguous': {
    text: 'Several elements of the message have the identifier “{{id}}”: nobody can say which of them is meant.',
    wayOut: 'Capture the message again. If it stays like this, somebody may have changed it on its way.',
  },
  'message-not-encrypted': {
    text: 'Nothing in the body of this message is encrypted.',
    wayOut: 'Capture the message before the tenant decrypts it.',
  },
  'message-without-encrypted-key': {
    text: 'The content is encrypted with a key that does not come with the message, so no certificate is involved.',
    wayOut: 'Choose a message whose header has an EncryptedKey, as WS-Security with certificates writes it.',
  },
  'message-does-not-decrypt': {
    text: 'The message names {{alias}}, but {{alias}} does not decrypt it. It was damaged, or somebody made it up.',
    wayOut: 'Capture the message again. If it stays like this, ask the receiver what it encrypts with.',
  },
  'no-receiver-for-message': {
    text: 'This may be an encrypted message, but no open rotation has a receiver that was given a new certificate: there is nothing that it could show.',
    wayOut: 'Examine messages once the certificate was handed over to the receiver.',
  },
  'message-recorded-before': {
    text: 'This message was already recorded on {{recordedAt}}.',
    wayOut: 'Nothing has to be done. For newer evidence, capture another message.',
  },
  'examination-ended': {
    text: 'The examination was ended because the vault was locked.',
    wayOut: 'Choose the message again.',
  },
  'captured-in-the-future': {
    text: 'The message cannot have been captured on {{capturedAt}}: the clock of this workstation shows {{now}}.',
    wayOut: 'Enter when it was captured, or check the clock of this workstation.',
  },
  'captured-before-hand-over': {
    text: 'The capture on {{capturedAt}} lies before the certificate was handed over on {{handedOverAt}}: the receiver could not have switched yet.',
    wayOut: 'Enter when the message was captured, or capture a newer one.',
  },
  'message-for-old-key': {
    text_one:
      'On {{capturedAt}} a message was captured that {{receivers}} had encrypted for the old key, after the switch that it confirmed. Without the old key nobody could read it.',
    text_other:
      'By {{capturedAt}} messages were captured that {{receivers}} had encrypted for the old key, after the switches that they confirmed. Without the old key nobody could read them.',
    wayOut:
      'Find out with the receiver which system still uses the old certificate, and resolve the alarm there.',
  },
  'no-alarm': {
    text: 'No alarm stands on {{receiver}}.',
    wayOut: 'Nothing has to be resolved.',
  },
  'stated-switch-in-the-future': {
    text: 'The old key cannot be out of use since {{switchedAt}}: the clock of this workstation shows {{now}}.',
    wayOut: 'Resolve the alarm once the receiver has switched, or check the clock of this workstation.',
  },
  'switch-before-message': {
    text: 'The old key cannot be out of use since {{switchedAt}}: the message for it was captured on {{capturedAt}}.',
    wayOut: 'Enter since when it is really no longer used: not before the message was captured.',
  },
  'withdrawal-before-message': {
    text: 'The receiver cannot have stopped using the new certificate at {{at}}: a message for it was captured on {{capturedAt}}.',
    wayOut: 'Ask the receiver administrator since when the receiver does not use the certificate.',
  },
} satisfies Record<string, ErrorTexts>;
