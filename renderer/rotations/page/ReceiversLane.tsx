import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepId } from '../../../electron/contract/schemas/steps.ts';
import type { ImportedFile } from '../../places.ts';
import { Section } from '../../ui/Page.tsx';
import { AlarmForm } from '../messages/AlarmForm.tsx';
import { Messages } from '../messages/Messages.tsx';
import { panelId, Toggle } from '../parts/Toggle.tsx';
import { Confirmation } from '../steps/Confirmation.tsx';
import { isSameStep, panelOf, stepOf, toggleId } from './openStep.ts';
import { ReceiverCell } from './ReceiverCell.tsx';
import type { LaneProps } from './TenantLane.tsx';

/** The steps that happen at the receivers. */
const columns = ['switch', 'remove-old-certificate', 'confirm'] as const satisfies readonly StepId[];

interface ReceiversLaneProps extends LaneProps {
  readonly imported: ImportedFile | null;
}

/** Steps 4, 5 and 6 of every receiver: a row each, which opens in place. */
export function ReceiversLane({ view, open, onOpen, onActed, imported }: ReceiversLaneProps) {
  const { t } = useTranslation();
  const title = t('rotations.page.receiversLane');
  const importedFor = (receiverId: string, kind: ImportedFile['kind']) =>
    imported?.receiverId === receiverId && imported.kind === kind ? imported.choice : null;
  return (
    <Section title={title}>
      <div className="rotation-receivers-frame">
        <table className="rotation-grid rotation-receivers" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('rotations.grid.receiver')}</th>
              {columns.map((step) => (
                <th key={step} scope="col">
                  {t(`rotations.grid.${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.receivers.map((receiver) => {
              const mine = panelOf(receiver.receiverId);
              const isOpen = isSameStep(open, mine);
              const id = toggleId(mine);
              const confirm = stepOf(receiver.steps, 'confirm');
              return (
                <Fragment key={receiver.receiverId}>
                  <tr>
                    <th scope="row">
                      <h3>
                        <Toggle
                          id={id}
                          status={confirm?.status ?? 'blocked'}
                          name={receiver.systemName}
                          open={isOpen}
                          onToggle={() => onOpen(isOpen ? null : mine)}
                        />
                      </h3>
                    </th>
                    {columns.map((step) => (
                      <td key={step}>
                        <ReceiverCell receiver={receiver} step={step} />
                      </td>
                    ))}
                  </tr>
                  {isOpen && (
                    <tr className="rotation-grid-open">
                      <td colSpan={columns.length + 1}>
                        <section
                          id={panelId(id)}
                          className="rotation-step-body"
                          aria-label={t('rotations.grid.panel', { receiver: receiver.systemName })}
                        >
                          {receiver.alarm !== null && (
                            <AlarmForm
                              view={view}
                              receiver={receiver}
                              alarm={receiver.alarm}
                              onActed={onActed}
                            />
                          )}
                          <Confirmation
                            view={view}
                            receiver={receiver}
                            onActed={onActed}
                            imported={importedFor(receiver.receiverId, 'confirmation')}
                          />
                          <Messages
                            view={view}
                            receiver={receiver}
                            onActed={onActed}
                            imported={importedFor(receiver.receiverId, 'message')}
                          />
                        </section>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
