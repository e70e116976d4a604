import { Icon } from '@ui5/webcomponents-react';
import '@ui5/webcomponents-icons/dist/circle-task.js';
import '@ui5/webcomponents-icons/dist/locked.js';
import '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import '@ui5/webcomponents-icons/dist/slim-arrow-up.js';
import '@ui5/webcomponents-icons/dist/sys-enter-2.js';
import type { StepView } from '../../../electron/contract/schemas/steps.ts';

const icons: Readonly<Record<StepView['status'], string>> = {
  done: 'sys-enter-2',
  possible: 'circle-task',
  blocked: 'locked',
};

interface ToggleProps {
  readonly id: string;
  readonly status: StepView['status'];
  readonly name: string;
  /** The words beside the icon: who and when, or why not yet. */
  readonly state?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The element that a toggle opens has this id. */
export const panelId = (toggle: string): string => `${toggle}-panel`;

/** Opens a step or a receiver in place: the whole heading is the button. */
export function Toggle({ id, status, name, state, open, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      id={id}
      className="rotation-toggle"
      data-status={status}
      aria-expanded={open}
      {...(open ? { 'aria-controls': panelId(id) } : {})}
      onClick={onToggle}
    >
      <Icon className="rotation-toggle-icon" name={icons[status]} mode="Decorative" />
      <span className="rotation-toggle-text">
        <span className="rotation-toggle-name">{name}</span>{' '}
        {state !== undefined && <span className="rotation-toggle-state">{state}</span>}
      </span>
      <Icon
        className="rotation-chevron"
        name={open ? 'slim-arrow-up' : 'slim-arrow-down'}
        mode="Decorative"
      />
    </button>
  );
}
