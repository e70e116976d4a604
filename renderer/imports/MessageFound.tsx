import { Button } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../electron/contract/schemas/imports.ts';
import { useNavigate } from '../places.ts';
import { namesOf } from '../rotations/standing.ts';

interface MessageFoundProps {
  readonly choice: string;
  readonly message: Extract<ImportPreview['contents'], { kind: 'message' }>;
  readonly onHandedOn: () => void;
}

/** A SOAP message, which does not say whose it is: a person says so, and it is examined at the rotation. */
export function MessageFound({ choice, message, onHandedOn }: MessageFoundProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <p>{t('imports.message.found')}</p>
      <ul className="kt-import-subjects">
        {message.subjects.map(({ rotationId, receiverId, receiver, ...names }) => (
          <li key={`${rotationId} ${receiverId}`}>
            <Button
              onClick={() => {
                const imported = { kind: 'message', receiverId, choice } as const;
                navigate({ place: 'rotation', rotationId, imported });
                onHandedOn();
              }}
            >
              {t('imports.message.examine', { receiver, rotation: namesOf(t, names) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
