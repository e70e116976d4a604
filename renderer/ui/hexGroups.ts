/** A hexadecimal value in groups of four digits, as people read and compare it. */
export const groupsOf = (hex: string): readonly string[] => hex.match(/.{1,4}/g) ?? [];
