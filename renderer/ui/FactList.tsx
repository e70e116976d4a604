import { Children, type ReactNode } from 'react';
import './facts.css';

/** Names and values, aligned in two columns. Its children are `Fact`s. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return Children.count(children) === 0 ? null : <dl className="kt-facts">{children}</dl>;
}

/** One name and its value, within a `FactList`. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="kt-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
