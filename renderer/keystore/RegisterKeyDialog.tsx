import type { KeyFilePreview, KeyPair, Receiver } from '../../electron/contract/schemas.ts';
import { RegistrationForm } from './RegistrationForm.tsx';
import { UnlockFileForm } from './UnlockFileForm.tsx';

interface RegisterKeyDialogProps {
  readonly preview: KeyFilePreview;
  readonly onUnlocked: (preview: KeyFilePreview) => void;
  readonly receivers: readonly Receiver[];
  readonly onClose: () => void;
  readonly onRegistered: (key: KeyPair) => void;
}

/** Registers the key in use from a chosen file; one that is protected asks for its password first. */
export function RegisterKeyDialog({
  preview,
  onUnlocked,
  receivers,
  onClose,
  onRegistered,
}: RegisterKeyDialogProps) {
  const { contents } = preview;
  if (contents.kind === 'locked-pkcs12') {
    return <UnlockFileForm preview={preview} onUnlocked={onUnlocked} onClose={onClose} />;
  }
  return (
    <RegistrationForm
      preview={preview}
      contents={contents}
      receivers={receivers}
      onClose={onClose}
      onRegistered={onRegistered}
    />
  );
}
