import { SegmentedButton, SegmentedButtonItem } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotationSummary } from '../../../electron/contract/schemas/rotations.ts';
import { type Group, groups, inOrder } from './groups.ts';
import { RotationTable } from './RotationTable.tsx';

/** The rotations by whose turn it is; the figures above choose one group. */
export function GroupedRotations({ rotations }: { readonly rotations: readonly RotationSummary[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Group | 'all'>('all');
  const byGroup = groups.map((group) => ({ group, rotations: inOrder(rotations, group) }));
  const visible = byGroup.filter((each) =>
    shown === 'all' ? each.rotations.length > 0 : each.group === shown,
  );
  return (
    <>
      <SegmentedButton
        className="rotation-filter"
        accessibleName={t('rotations.worklist.filter')}
        onSelectionChange={(event) => {
          const chosen = event.detail.selectedItems[0]?.dataset.group;
          setShown(groups.find((group) => group === chosen) ?? 'all');
        }}
      >
        <SegmentedButtonItem selected={shown === 'all'} data-group="all">
          {t('rotations.worklist.all', { count: rotations.length })}
        </SegmentedButtonItem>
        {byGroup.map(({ group, rotations: mine }) => (
          <SegmentedButtonItem key={group} selected={shown === group} data-group={group}>
            {t('rotations.worklist.group', {
              group: t(`rotations.worklist.groups.${group}`),
              count: mine.length,
            })}
          </SegmentedButtonItem>
        ))}
      </SegmentedButton>
      {visible.map(({ group, rotations: mine }) => (
        <section key={group} className="rotation-group" aria-label={t(`rotations.worklist.groups.${group}`)}>
          <h2>{t(`rotations.worklist.groups.${group}`)}</h2>
          {mine.length === 0 ? (
            <p>{t(`rotations.worklist.nothing.${group}`)}</p>
          ) : (
            <RotationTable name={t(`rotations.worklist.groups.${group}`)} rotations={mine} />
          )}
        </section>
      ))}
    </>
  );
}
