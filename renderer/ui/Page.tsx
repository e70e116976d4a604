import { Link } from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';

interface PageProps {
  readonly title: string;
  /** One sentence that says where things stand, or what this place is for. */
  readonly subtitle?: ReactNode;
  /** The acts on the page as a whole, at the right of the title. */
  readonly actions?: ReactNode;
  /** The way back to the list that this page is part of. */
  readonly back?: { readonly text: string; readonly onClick: () => void };
  readonly children: ReactNode;
}

/** A place in the application: its heading takes the focus when it appears, and names the document. */
export function Page({ title, subtitle, actions, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${title} – Keyturn`;
  }, [title]);
  return (
    <div className="kt-page">
      <header className="kt-page-header">
        {back !== undefined && (
          <nav className="kt-back" aria-label={back.text}>
            <Link onClick={back.onClick}>{back.text}</Link>
          </nav>
        )}
        <div className="kt-page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions !== undefined && <div className="kt-acts">{actions}</div>}
        </div>
        {subtitle !== undefined && <p className="kt-subtitle">{subtitle}</p>}
      </header>
      <div className="kt-page-content">{children}</div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page, on its own ground, with its own heading. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className="kt-section" aria-label={title}>
      <div className="kt-section-title">
        <h2>{title}</h2>
        {actions !== undefined && <div className="kt-acts">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
