import { useTranslation } from 'react-i18next';
import type { CallInput, CallName } from '../../electron/contract/ipc.ts';
import { useFormats } from '../text/formats.ts';

type Sentences = { readonly [Name in CallName]?: (input: CallInput<Name>) => string };

/** Says what a call is about to do. */
export type SentenceOf = <Name extends CallName>(name: Name, input: CallInput<Name>) => string;

/**
 * What is about to be done and by whom, for the person who shall agree to it: from what goes to main, and never from
 * anything secret in it.
 */
export function useSentence(acting: string): SentenceOf {
  const { t } = useTranslation();
  const { civilDate } = useFormats();
  const sentences: Sentences = {
    'rotations.exportKeyPair': () => t('secondPerson.acts.exportKeyPair', { acting }),
    'rotations.removeOldKey': ({ typedAlias }) => t('secondPerson.acts.removeKey', { acting, typedAlias }),
    'rotations.removeKeptKey': ({ typedAlias }) => t('secondPerson.acts.removeKey', { acting, typedAlias }),
    'rotations.removeOldKeyEarly': ({ typedAlias, reason }) =>
      t('secondPerson.acts.removeKeyEarly', { acting, typedAlias, reason }),
    'rotations.removeKeptKeyEarly': ({ typedAlias, reason }) =>
      t('secondPerson.acts.removeKeyEarly', { acting, typedAlias, reason }),
    'vault.acceptOlderCopy': ({ reason }) => t('secondPerson.acts.acceptOlderCopy', { acting, reason }),
    'people.add': ({ name, role }) =>
      t('secondPerson.acts.addPerson', { acting, name, role: t(`people.roles.${role}`) }),
    'people.remove': ({ typedName }) => t('secondPerson.acts.removePerson', { acting, typedName }),
    'people.setFourEyes': ({ required }) =>
      t(required ? 'secondPerson.acts.fourEyesOn' : 'secondPerson.acts.fourEyesOff', { acting }),
    'recovery.makeShares': ({ threshold, shares }) =>
      t('secondPerson.acts.makeShares', { acting, count: threshold, shares }),
    'vault.makeSigningCertificate': () => t('secondPerson.acts.renewSigningCertificate', { acting }),
    'clock.confirmDate': ({ date, source }) =>
      t('secondPerson.acts.confirmDate', { acting, date: civilDate(date), source }),
  };
  return (name, input) => sentences[name]?.(input) ?? t('secondPerson.acts.other', { acting });
}
