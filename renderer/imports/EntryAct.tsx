import type { EntryUse } from '../../electron/contract/schemas/imports.ts';
import { AddPrivateKeyDialog } from '../keystore/AddPrivateKeyDialog.tsx';
import { RegisterKeyDialog } from '../keystore/RegisterKeyDialog.tsx';
import { useNavigate } from '../places.ts';
import { PinDialog } from '../receivers/PinDialog.tsx';
import { certificateOf, type KeysAndCertificates } from './contents.ts';
import type { ImportPurpose } from './importContext.ts';

interface EntryActProps {
  readonly choice: string;
  readonly contents: KeysAndCertificates;
  readonly entry: number;
  readonly use: EntryUse;
  readonly purpose: ImportPurpose;
  readonly onClose: () => void;
  /** It is done: the import can go. */
  readonly onDone: () => void;
}

/** The form of what is done with an entry; afterwards the place where its outcome is seen. */
export function EntryAct({ choice, contents, entry: index, use, purpose, onClose, onDone }: EntryActProps) {
  const navigate = useNavigate();
  const entry = contents.entries[index];
  const certificate = entry === undefined ? null : certificateOf(contents, entry);
  const imported = { choice, entry: index };
  const seen = (keyId: string) => {
    navigate({ place: 'keystore', keyId });
    onDone();
  };
  if (entry === undefined) return null;
  if (use.use === 'add-private-key') {
    return (
      <AddPrivateKeyDialog
        imported={imported}
        alias={use.alias}
        onClose={onClose}
        onAdded={({ id }) => seen(id)}
      />
    );
  }
  if (certificate === null) return null;
  if (use.use === 'register-key-in-use') {
    return (
      <RegisterKeyDialog
        imported={imported}
        alias={entry.alias}
        certificate={certificate}
        withPrivateKey={use.withPrivateKey}
        onClose={onClose}
        onRegistered={({ id }) => seen(id)}
      />
    );
  }
  return (
    <PinDialog
      imported={imported}
      certificate={certificate}
      receiver={purpose.purpose === 'pin-signing-certificate' ? purpose.receiver : null}
      onClose={onClose}
      onPinned={({ id }) => {
        navigate({ place: 'receivers', receiverId: id });
        onDone();
      }}
    />
  );
}
