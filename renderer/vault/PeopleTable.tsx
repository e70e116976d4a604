import { Button } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../electron/contract/schemas/session.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { useRecordedBy } from '../ui/recordedBy.ts';
import { useCostText } from './costText.ts';

type PersonOfVault = NonNullable<Session['open']>['people'][number];

interface PeopleTableProps {
  readonly people: readonly PersonOfVault[];
  /** The identifier of who is here. */
  readonly myself: string;
  readonly onRemove: (person: PersonOfVault) => void;
}

/** Who has a key slot: the role, since when and by whom, and what it costs to try a passphrase. */
export function PeopleTable({ people, myself, onRemove }: PeopleTableProps) {
  const { t } = useTranslation();
  const recordedBy = useRecordedBy('short');
  const costText = useCostText();
  return (
    <DataTable
      name={t('people.title')}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('people.columns.name'),
          cell: ({ id, name }) => (id === myself ? t('people.myself', { name }) : name),
        },
        { id: 'role', header: t('people.columns.role'), cell: ({ role }) => t(`people.roles.${role}`) },
        { id: 'since', header: t('people.columns.since'), cell: ({ since }) => recordedBy(since) },
        {
          id: 'cost',
          header: t('people.columns.cost'),
          cell: ({ keyDerivation }) => costText(keyDerivation),
        },
        {
          id: 'acts',
          header: t('people.columns.acts'),
          cell: (person) =>
            person.id !== myself && (
              <Button
                design="Transparent"
                accessibleName={t('people.remove.openFor', { name: person.name })}
                onClick={() => onRemove(person)}
              >
                {t('people.remove.open')}
              </Button>
            ),
        },
      ]}
    />
  );
}
