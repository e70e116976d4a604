import type { ErrorCode } from '../../../electron/contract/errors.ts';
import { authority } from './errors/authority.ts';
import { confirmations } from './errors/confirmations.ts';
import { entries } from './errors/entries.ts';
import { files } from './errors/files.ts';
import { messages } from './errors/messages.ts';
import { people } from './errors/people.ts';
import { recovery } from './errors/recovery.ts';
import type { ErrorTexts } from './errors/shape.ts';
import { signing } from './errors/signing.ts';
import { steps } from './errors/steps.ts';
import { tenantKeystore } from './errors/tenantKeystore.ts';
import { vault } from './errors/vault.ts';

/**
 * A text for every reason why an act was refused: a code without one does not compile. What stands in braces are
 * the facts of the refusal, put into words by ui/errorText.ts.
 */
export const errors = {
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
} satisfies Record<ErrorCode, ErrorTexts>;
