/** Control, format (bidirectional marks, zero width), line-separating and unassigned characters, and lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** A text as it may stand on the screen: what would not be seen, or would turn what is around it, goes by its number. */
export function visibleText(text: string): string {
  return text.replaceAll(UNSEEN, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${number}›`;
  });
}

/** The beginning of a text that is longer than so many characters; null where it is not. Never parts a character. */
export function beginningOf(text: string, characters: number): string | null {
  // A character has at most two units: what is further on is not looked at.
  const beginning = [...text.slice(0, 2 * characters + 2)];
  return beginning.length <= characters ? null : beginning.slice(0, characters).join('');
}

/** The beginning of a text that comes from a file, for where it names something: one line, nothing unseen in it. */
export function foreignName(text: string, characters = 60): string {
  const beginning = beginningOf(text, characters);
  return beginning === null ? visibleText(text) : `${visibleText(beginning)}…`;
}
