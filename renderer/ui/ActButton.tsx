import { Button, type ButtonPropTypes } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';

interface ActButtonProps {
  readonly children?: ReactNode;
  readonly onClick?: () => void;
  /** While the act runs a second click does nothing, and after 100 ms a busy indicator shows. */
  readonly running?: boolean;
  readonly design?: NonNullable<ButtonPropTypes['design']>;
  readonly icon?: string;
  readonly disabled?: boolean;
  readonly accessibleName?: string;
  /** Submits the form around it, so that the Enter key in a field does the same. */
  readonly submits?: boolean;
  /** The id of the form to submit, where the button lies outside of it. */
  readonly form?: string;
}

/** A button for an act that takes a moment. */
export function ActButton({ children, onClick, running = false, submits = false, ...rest }: ActButtonProps) {
  return (
    <Button
      {...rest}
      type={submits ? 'Submit' : 'Button'}
      loading={running}
      loadingDelay={100}
      onClick={() => {
        if (!running) onClick?.();
      }}
    >
      {children}
    </Button>
  );
}
