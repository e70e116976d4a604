import { Label } from '@ui5/webcomponents-react';
import { type ReactNode, useId } from 'react';
import './field.css';

/** What a control must carry so that label and hint belong to it. */
export interface FieldLinks {
  readonly id: string;
  readonly accessibleDescription?: string;
}

interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** One sentence below the control; screen readers read it with the control. */
  readonly hint?: string | undefined;
  readonly children: (links: FieldLinks) => ReactNode;
}

/** A label above its control, and what helps to fill it in below. */
export function Field({ label, required = false, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="kt-field">
      <Label for={id} required={required} showColon wrappingType="Normal">
        {label}
      </Label>
      {children(hint === undefined ? { id } : { id, accessibleDescription: hint })}
      {hint !== undefined && <span className="kt-hint">{hint}</span>}
    </div>
  );
}
