import { useTranslation } from 'react-i18next';
import type { Role } from '../../electron/contract/schemas/vaults.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';

interface RoleFieldProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

const roles: readonly Role[] = ['administrator', 'witness'];

/** What a person may do in the vault, with what that means below. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      label={t('people.columns.role')}
      hint={t(`people.rolesExplained.${value}`)}
      options={roles}
      nameOf={(role) => t(`people.roles.${role}`)}
      value={value}
      onChange={onChange}
    />
  );
}
