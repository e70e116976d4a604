import { Link } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginningOf, visibleText } from './visibleText.ts';
import './foreign-text.css';

/** As many characters of a foreign text are shown at once: a line or two. */
const shownCharacters = 160;

/** A text that comes from a file: nothing unseen in it, and a long one cut, with the whole of it a click away. */
export function ForeignText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const beginning = beginningOf(text, shownCharacters);
  if (beginning === null) return <bdi>{visibleText(text)}</bdi>;
  return (
    <>
      {whole ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
        <section className="kt-foreign-whole" tabIndex={0} aria-label={t('terms.wholeText')}>
          <bdi>{visibleText(text)}</bdi>
        </section>
      ) : (
        <bdi>{visibleText(beginning)}… </bdi>
      )}
      <Link onClick={() => setWhole(!whole)}>
        {whole ? t('terms.showLess') : t('terms.showWhole', { count: text.length })}
      </Link>
    </>
  );
}
