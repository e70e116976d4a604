import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { KeySlotOwner } from '../../electron/contract/schemas/vaults.ts';
import { Fact, FactList } from './FactList.tsx';
import { Field } from './Field.tsx';

interface PersonFieldProps {
  readonly label: string;
  readonly people: readonly KeySlotOwner[];
  readonly personId: string | null;
  readonly onChange: (personId: string) => void;
}

/** One of the people of a vault, with the role beside the name. Where there is one, nothing has to be chosen. */
export function PersonField({ label, people, personId, onChange }: PersonFieldProps) {
  const { t } = useTranslation();
  const nameOf = ({ name, role }: KeySlotOwner) =>
    t('people.withRole', { name, role: t(`people.roles.${role}`) });
  const [only, ...others] = people;
  if (only !== undefined && others.length === 0) {
    return (
      <FactList>
        <Fact name={label}>{nameOf(only)}</Fact>
      </FactList>
    );
  }
  return (
    <Field label={label} required>
      {(links) => (
        <Select
          {...links}
          value={personId ?? ''}
          onChange={(event) => {
            const chosen = people.find(({ id }) => id === event.detail.selectedOption.value);
            if (chosen !== undefined) onChange(chosen.id);
          }}
        >
          {people.map((person) => (
            <Option key={person.id} value={person.id}>
              {nameOf(person)}
            </Option>
          ))}
        </Select>
      )}
    </Field>
  );
}
