import { useTranslation } from 'react-i18next';
import type { RotationSummary } from '../../../electron/contract/schemas/rotations.ts';
import { useNavigate } from '../../places.ts';
import { useFormats } from '../../text/formats.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Status } from '../../ui/Status.tsx';
import { namesOf, useStandingText } from '../standing.ts';
import { nextActOf, stateOf } from './nextAct.ts';

interface RotationTableProps {
  readonly name: string;
  readonly rotations: readonly RotationSummary[];
}

/** Rotations as rows; a row opens its rotation. */
export function RotationTable({ name, rotations }: RotationTableProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const navigate = useNavigate();
  const standingText = useStandingText();
  return (
    <DataTable
      name={name}
      rows={rotations}
      keyOf={(rotation) => rotation.id}
      onOpen={(rotation) => navigate({ place: 'rotation', rotationId: rotation.id })}
      columns={[
        {
          id: 'rotation',
          header: t('rotations.worklist.rotation'),
          cell: (rotation) => namesOf(t, rotation),
        },
        {
          id: 'act',
          header: t('rotations.worklist.nextAct'),
          cell: ({ standing }) => (
            <Status state={stateOf(standing)}>{t(`rotations.nextAct.${nextActOf(standing)}`)}</Status>
          ),
        },
        { id: 'standing', header: t('rotations.worklist.standing'), cell: standingText },
        {
          id: 'started',
          header: t('rotations.worklist.started'),
          cell: ({ startedAt }) => shortDate(startedAt),
        },
        {
          id: 'receivers',
          header: t('rotations.worklist.confirmed'),
          align: 'end',
          cell: ({ confirmed, receivers }) => t('rotations.worklist.confirmedOf', { confirmed, receivers }),
        },
      ]}
    />
  );
}
