import type { ErrorTexts } from './shape.ts';

/** Entries that cannot be used, and what went wrong in the application itself. */
export const entries = {
  'not-found': {
    text: 'This vault does not hold the {{what}} that was asked for.',
    wayOut: 'Go back to the list: it shows what is there now.',
  },
  'name-missing': {
    text: 'A required entry is empty.',
    wayOut: 'Fill in every entry that is marked with an asterisk.',
  },
  'no-receivers-registered': {
    text: 'No receiver is registered yet.',
    wayOut: 'Register the receiver whose certificate this is, then import the file again.',
  },
  'receiver-name-taken': {
    text: 'There is already a receiver named “{{name}}”. Upper and lower case make no difference.',
    wayOut: 'Choose a name that tells the two systems apart.',
  },
  'delivery-time-invalid': {
    text: 'The guaranteed delivery time must be a whole number, from {{minimumHours}} to {{maximumHours}}.',
    wayOut: 'Enter the figure that was agreed with the receiver.',
  },
  'waiting-policy-invalid': {
    text: '{{figure}} must be a whole number, from {{minimum}} to {{maximum}}.',
    wayOut:
      'Enter a number of days within these bounds. A policy can raise the 90 days of the process, and never lower them.',
  },
  'channel-proves-nothing': {
    text: 'A fingerprint that was compared by mail or from a USB stick proves nothing: whoever forges the certificate forges it too.',
    wayOut: 'Compare it by phone under a number that you already know, or in person.',
  },
  'fingerprint-differs': {
    text: 'The certificate is not the one whose fingerprint was compared. Compared: {{expected}}. In the file: {{found}}.',
    wayOut:
      'Choose the file again and compare the fingerprint once more. If it differs again, do not use the file.',
  },
  'invalid-input': {
    text: 'An entry has a form that is not accepted: {{field}}.',
    wayOut: 'Shorten or correct the entry, then try again.',
  },
  'unknown-call': {
    text: 'This part of Keyturn does not know what was asked of it.',
    wayOut: 'Restart Keyturn. If it happens again, the installation is incomplete: install it again.',
  },
  'not-allowed': {
    text: 'Keyturn refused a request that did not come from its own window.',
    wayOut: 'Restart Keyturn. If it happens again, report it to those who look after this workstation.',
  },
  'print-failed': {
    text: 'The report was not printed: {{reason}}.',
    wayOut: 'Check the printer, or save the report as a PDF file.',
  },
  internal: {
    text: 'This is a defect in Keyturn, and it is not certain whether the act was recorded. Incident {{incident}}.',
    wayOut: 'Look whether it was, before you try again. If it happens again, report the incident number.',
  },
} satisfies Record<string, ErrorTexts>;
