import type { ReactNode } from 'react';
import './empty.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do first, in full sentences. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A list with nothing in it yet says what belongs there and how to begin. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className="kt-empty" aria-label={title}>
      <h2>{title}</h2>
      <p>{children}</p>
      {actions !== undefined && <div className="kt-acts">{actions}</div>}
    </section>
  );
}
