import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../electron/contract/schemas.ts';
import { Field } from '../ui/Field.tsx';

interface RoleFieldProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

const roles: readonly Role[] = ['administrator', 'witness'];

/** What a person may do in the vault, with what that means below. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('people.columns.role')} required hint={t(`people.rolesExplained.${value}`)}>
      {(links) => (
        <Select
          {...links}
          value={value}
          onChange={(event) => {
            const chosen = roles.find((role) => role === event.detail.selectedOption.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {roles.map((role) => (
            <Option key={role} value={role}>
              {t(`people.roles.${role}`)}
            </Option>
          ))}
        </Select>
      )}
    </Field>
  );
}
