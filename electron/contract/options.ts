/** What can be chosen where there is a fixed choice. Apart from the schemas, so that the renderer stays free of them. */

/** After how many minutes without input a vault may lock itself. There is no "never". */
export const lockMinutes = [1, 5, 15, 30] as const;

/** About how many seconds unlocking may be made to take: the longer, the harder a passphrase is to try. */
export const unlockSeconds = [1, 2, 4] as const;
