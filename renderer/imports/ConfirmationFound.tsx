import { Button } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../electron/contract/schemas/imports.ts';
import { useNavigate } from '../places.ts';
import { namesOf } from '../rotations/standing.ts';

interface ConfirmationFoundProps {
  readonly choice: string;
  readonly confirmation: Extract<ImportPreview['contents'], { kind: 'confirmation' }>;
  readonly onHandedOn: () => void;
}

/** A signed confirmation: which rotation and receiver it is about, and the way there, where everything is checked. */
export function ConfirmationFound({ choice, confirmation, onHandedOn }: ConfirmationFoundProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { rotationId, receiverId, receiver } = confirmation;
  return (
    <>
      <p>
        {t('imports.confirmation.found', { receiver, rotation: namesOf(t, confirmation) })}{' '}
        {t('imports.confirmation.checkedThere')}
      </p>
      <div className="kt-acts">
        <Button
          design="Emphasized"
          onClick={() => {
            navigate({
              place: 'rotation',
              rotationId,
              imported: { kind: 'confirmation', receiverId, choice },
            });
            onHandedOn();
          }}
        >
          {t('imports.confirmation.check')}
        </Button>
      </div>
    </>
  );
}
