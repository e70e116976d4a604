/** By how much civil time is ahead of UTC where the workstation is, at that instant. */
export const utcOffsetMinutes = (instant: string): number => -new Date(instant).getTimezoneOffset();
