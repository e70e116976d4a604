import { useFormats } from '../text/formats.ts';

/** An instant as local date and time with its zone. */
export function When({ at }: { readonly at: string }) {
  const { instant } = useFormats();
  return <time dateTime={at}>{instant(at)}</time>;
}

/** The local day of an instant. */
export function DateOnly({ at }: { readonly at: string }) {
  const { date } = useFormats();
  return <time dateTime={at}>{date(at)}</time>;
}
