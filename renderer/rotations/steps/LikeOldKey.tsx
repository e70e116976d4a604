import { CheckBox } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { KeyPairLike } from '../../../electron/contract/schemas/key-pairs.ts';
import type { Translate } from '../../text/language.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Status, type StatusState } from '../../ui/Status.tsx';
import { extensionName } from './extensionNames.ts';

interface LikeOldKeyProps {
  readonly alias: string;
  readonly like: KeyPairLike;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

type Point = KeyPairLike['points'][number];

const colours: Readonly<Record<Point['outcome'], StatusState>> = {
  'taken-over': 'Positive',
  adapted: 'Information',
  'left-out': 'None',
};

/** Makes the new certificate like the old one: what is taken over, and what cannot be and why. */
export function LikeOldKey({ alias, like, chosen, onChange }: LikeOldKeyProps) {
  const { t } = useTranslation();
  return (
    <>
      <CheckBox
        text={t('rotations.like.choose', { alias })}
        wrappingType="Normal"
        checked={chosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      {chosen && (
        <FactList>
          {like.points.map(({ what, outcome, reason }) => (
            <Fact key={what} name={pointName(t, what)}>
              <Status state={colours[outcome]}>
                {t(`rotations.like.outcomes.${outcome}`)}
                {reason !== null && ` ${t(`rotations.like.reasons.${reason}`)}`}
              </Status>
            </Fact>
          ))}
        </FactList>
      )}
    </>
  );
}

function pointName(t: Translate, what: string): string {
  switch (what) {
    case 'subject':
      return t('terms.certificate.subject');
    case 'key-size':
      return t('rotations.create.keySize');
    case 'validity':
      return t('terms.certificate.validity');
    default:
      return extensionName(t, what);
  }
}
