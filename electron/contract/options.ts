/** What can be chosen where there is a fixed choice. Apart from the schemas, so that the renderer stays free of them. */

/**
 * Bytes of a file that is dropped or chosen for an import; a larger one is refused before it is read. A whole tenant
 * keystore has at most 2 MB, a confirmation far less.
 */
export const importMaximumBytes = 16 * 1024 * 1024;

/** After how many minutes without input a vault may lock itself. There is no "never". */
export const lockMinutes = [1, 5, 15, 30] as const;

/** About how many seconds unlocking may be made to take: the longer, the harder a passphrase is to try. */
export const unlockSeconds = [1, 2, 4] as const;

/** As what the files for a receiver are written: a folder of them, or one file. */
export const handOverForms = ['folder', 'zip'] as const;
