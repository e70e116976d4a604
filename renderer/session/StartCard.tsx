import { type ReactNode, useEffect, useId, useRef } from 'react';

interface StartCardProps {
  readonly title: string;
  /** The heading of the whole screen: names the document, and takes the focus where nothing else does. */
  readonly main?: 'focused' | 'unfocused';
  readonly children: ReactNode;
}

/** A card on the start screen. */
export function StartCard({ title, main, children }: StartCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (main !== undefined) document.title = `${title} – Keyturn`;
    if (main === 'focused') heading.current?.focus();
  }, [main, title]);
  const Heading = main === undefined ? 'h2' : 'h1';
  return (
    <section className="kt-start-card" aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
