import { Button, Input, Option, Select } from '@ui5/webcomponents-react';
import '@ui5/webcomponents-icons/dist/add.js';
import '@ui5/webcomponents-icons/dist/decline.js';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameAttribute } from '../../../electron/contract/schemas/facts.ts';
import type { Translate } from '../../text/language.ts';

/** An attribute of the subject while it is edited. */
export interface SubjectRow extends NameAttribute {
  readonly key: number;
}

/** The attribute types that are offered by name. */
const knownTypes = ['CN', 'OU', 'O', 'L', 'ST', 'C', 'E', 'STREET', 'serialNumber', 'UID', 'DC'] as const;

export const subjectRows = (subject: readonly NameAttribute[]): readonly SubjectRow[] =>
  subject.map((attribute, key) => ({ ...attribute, key }));

export const subjectOf = (rows: readonly SubjectRow[]): NameAttribute[] =>
  rows.map(({ type, value }) => ({ type, value }));

interface SubjectFieldsProps {
  readonly rows: readonly SubjectRow[];
  readonly onChange: (rows: readonly SubjectRow[]) => void;
}

/** The subject of the certificate as rows of type and value, in the order in which they will stand in it. */
export function SubjectFields({ rows, onChange }: SubjectFieldsProps) {
  const { t } = useTranslation();
  const [legend, hint] = [useId(), useId()];
  const replace = (key: number, part: Partial<NameAttribute>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const key = Math.max(0, ...rows.map((row) => row.key + 1));
    onChange([...rows, { key, type: knownTypes.find((type) => !has(rows, type)) ?? 'OU', value: '' }]);
  };
  return (
    <fieldset className="rotation-fieldset" aria-labelledby={legend} aria-describedby={hint}>
      <legend id={legend}>{t('rotations.create.subject')}</legend>
      <span id={hint} className="kt-hint">
        {t('rotations.create.subjectHint')}
      </span>
      {rows.map(({ key, type, value }, index) => (
        <div key={key} className="rotation-subject-row">
          <Select
            value={type}
            accessibleName={t('rotations.create.attributeType', { row: index + 1 })}
            onChange={(event) => replace(key, { type: event.detail.selectedOption.value ?? type })}
          >
            {typesWith(type).map((option) => (
              <Option key={option} value={option}>
                {typeName(t, option)}
              </Option>
            ))}
          </Select>
          <Input
            value={value}
            accessibleName={t('rotations.create.attributeValue', { type: typeName(t, type) })}
            onInput={(event) => replace(key, { value: event.target.value })}
          />
          <Button
            icon="decline"
            design="Transparent"
            tooltip={t('rotations.create.removeAttribute', { type: typeName(t, type) })}
            accessibleName={t('rotations.create.removeAttribute', { type: typeName(t, type) })}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          />
        </div>
      ))}
      <div>
        <Button icon="add" design="Transparent" onClick={add}>
          {t('rotations.create.addAttribute')}
        </Button>
      </div>
    </fieldset>
  );
}

const has = (rows: readonly SubjectRow[], type: string): boolean => rows.some((row) => row.type === type);

/** A certificate in use can carry types besides the known ones: they stay as they are. */
const typesWith = (type: string): readonly string[] => (isKnown(type) ? knownTypes : [...knownTypes, type]);

const isKnown = (type: string): type is (typeof knownTypes)[number] =>
  knownTypes.some((known) => known === type);

const typeName = (t: Translate, type: string): string =>
  isKnown(type) ? t(`rotations.create.attributeTypes.${type}`) : type;
