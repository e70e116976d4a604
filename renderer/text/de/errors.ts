import type { errors as english } from '../en/errors.ts';
import { authority } from './errors/authority.ts';
import { confirmations } from './errors/confirmations.ts';
import { entries } from './errors/entries.ts';
import { files } from './errors/files.ts';
import { messages } from './errors/messages.ts';
import { people } from './errors/people.ts';
import { recovery } from './errors/recovery.ts';
import { signing } from './errors/signing.ts';
import { steps } from './errors/steps.ts';
import { tenantKeystore } from './errors/tenantKeystore.ts';
import { vault } from './errors/vault.ts';

export const errors: typeof english = {
  ...tenantKeystore,
  ...authority,
  ...steps,
  ...confirmations,
  ...signing,
  ...files,
  ...messages,
  ...vault,
  ...people,
  ...recovery,
  ...entries,
};
