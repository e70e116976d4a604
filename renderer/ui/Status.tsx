import { Icon } from '@ui5/webcomponents-react';
import '@ui5/webcomponents-icons/dist/alert.js';
import '@ui5/webcomponents-icons/dist/error.js';
import '@ui5/webcomponents-icons/dist/information.js';
import '@ui5/webcomponents-icons/dist/sys-enter-2.js';
import type { ReactNode } from 'react';
import './status.css';

export type StatusState = 'Positive' | 'Critical' | 'Negative' | 'Information' | 'None';

const icons: Record<StatusState, string | null> = {
  Positive: 'sys-enter-2',
  Critical: 'alert',
  Negative: 'error',
  Information: 'information',
  None: null,
};

/** A state in words, with its semantic colour and sign: never the colour alone. */
export function Status({ state, children }: { readonly state: StatusState; readonly children: ReactNode }) {
  const icon = icons[state];
  return (
    <span className="kt-status" data-state={state}>
      {icon !== null && <Icon name={icon} mode="Decorative" />}
      <span>{children}</span>
    </span>
  );
}
