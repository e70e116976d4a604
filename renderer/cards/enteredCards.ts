/**
 * The cards up to the last one that has words. An empty field between others stays: main counts the cards as they
 * stand on the screen.
 */
export const enteredCards = (cards: readonly string[]): string[] =>
  cards.slice(0, cards.findLastIndex((words) => words.trim() !== '') + 1);
