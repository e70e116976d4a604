import { useTranslation } from 'react-i18next';
import type { KeyPair } from '../../electron/contract/schemas/key-pairs.ts';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { useFormats } from '../text/formats.ts';
import { Status } from '../ui/Status.tsx';
import { stateColours } from './keyStates.ts';

export function KeyStateStatus({ keyPair }: { readonly keyPair: KeyPair }) {
  const { t } = useTranslation();
  return <Status state={stateColours[keyPair.state]}>{t(`terms.keyStates.${keyPair.state}`)}</Status>;
}

/** Where the private key is, as far as this vault can tell. */
export function PrivateKeyPlace({ keyPair }: { readonly keyPair: KeyPair }) {
  const { t } = useTranslation();
  if (keyPair.privateKeyHeld) return <>{t('keystore.held')}</>;
  return <>{t(keyPair.state === 'removed' ? 'keystore.destroyed' : 'keystore.notHeld')}</>;
}

interface KeyReceiversProps {
  readonly keyPair: KeyPair;
  readonly receivers: readonly Receiver[];
}

/** The names of the receivers that encrypt with it. */
export function KeyReceivers({ keyPair, receivers }: KeyReceiversProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const names = receivers
    .filter(({ id }) => keyPair.receiverIds.includes(id))
    .map(({ systemName }) => systemName);
  return <>{names.length === 0 ? t('keystore.noReceivers') : list(names)}</>;
}
