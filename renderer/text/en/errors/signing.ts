import type { ErrorTexts } from './shape.ts';

/** Why the vault signs nothing. */
export const signing = {
  'no-signing-certificate': {
    text: 'This vault has no signing certificate yet.',
    wayOut: 'Make one in the place “Vault”, under “Signing certificate”.',
  },
  'signing-certificate-expired': {
    text: 'The signing certificate of this vault expired on {{notAfter}}. Receivers would refuse what it signs.',
    wayOut: 'Renew it in the place “Vault”, under “Signing certificate”, and write the hand-over again.',
  },
} satisfies Record<string, ErrorTexts>;
