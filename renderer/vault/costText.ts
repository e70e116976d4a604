import { useTranslation } from 'react-i18next';
import type { Session } from '../../electron/contract/schemas/session.ts';
import { useFormats } from '../text/formats.ts';

type Cost = NonNullable<Session['open']>['people'][number]['keyDerivation'];

/** What every try of a passphrase costs, in words: `256 MiB, 4 passes`. */
export function useCostText(): (cost: Cost) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return ({ memoryKiB, iterations }) =>
    t('people.cost', { memory: number(Math.round(memoryKiB / 1024)), count: iterations });
}
