/** The true cause, in one sentence or two, and what a person can do about it. */
export type ErrorTexts = { readonly wayOut: string } & (
  | { readonly text: string }
  /** Where a list of names makes the sentence singular or plural. */
  | { readonly text_one: string; readonly text_other: string }
);
