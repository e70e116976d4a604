import { useTranslation } from 'react-i18next';
import type { MessagePreview } from '../../../electron/contract/schemas/messages.ts';
import { useFormats } from '../../text/formats.ts';
import type { StatusState } from '../../ui/Status.tsx';

/** What a message means for the rotation, in one sentence. */
export function useMeaning(): (message: MessagePreview) => string {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return ({ encryptedFor, proof, receiver, alias: known, switchStatedAt }) => {
    const alias = known ?? '';
    if (proof === 'does-not-decrypt') return t('messages.means.failed', { alias });
    if (encryptedFor === 'another' || encryptedFor === 'unknown') {
      return t(`messages.means.${encryptedFor}`, { receiver });
    }
    if (switchStatedAt === null) return t(`messages.means.${encryptedFor}`, { alias, receiver });
    const at = instant(switchStatedAt);
    return t(`messages.means.${encryptedFor}Confirmed`, { alias, receiver, at });
  };
}

/** The colour beside that sentence. */
export function meaningState({ encryptedFor, proof, switchStatedAt }: MessagePreview): StatusState {
  if (proof === 'does-not-decrypt') return 'Negative';
  if (encryptedFor === 'new') return 'Positive';
  if (encryptedFor === 'old') return switchStatedAt === null ? 'Information' : 'Critical';
  return encryptedFor === 'another' ? 'Information' : 'Critical';
}
