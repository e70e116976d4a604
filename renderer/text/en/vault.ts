/** The place of the vault itself, and its backup. */
export const vault = {
  title: 'Vault',
  subtitle: 'What this vault is, who can open it, and what is left when something is lost.',
  facts: {
    title: 'This vault',
    tenant: 'Tenant',
    person: 'Opened by',
    folder: 'Folder',
    vaultId: 'Identifier',
    records: 'Records in the journal',
    head: 'Digest of the last record',
    headWhy:
      'Every record of the journal carries the digest of the one before. Whoever notes number and digest of the last record today can tell later whether anything before it was changed or taken away.',
  },
  waiting: {
    title: 'Waiting periods',
    retention: 'Days for which an old key is kept',
    retentionHint:
      'Counted from the switch of the last receiver: 90 or more. A rotation that is under way waits for more from now on, and never for less.',
    unrecorded: 'Days without a record until the date is in doubt',
    unrecordedHint:
      'After more days than this a person confirms today’s date before any waiting period counts as over.',
    act: 'Set waiting periods',
    done: 'The waiting periods are recorded.',
  },
  backup: {
    title: 'Backup',
    why: 'A backup is one sealed file with the whole vault. It is opened by the passphrases and the recovery cards that open the vault when it is made. Keep it on another disk, in another place.',
    last: 'Last backup',
    none: 'None yet',
    state: 'State',
    current: 'Holds everything that was recorded',
    outdated: 'Acts were recorded since: back up again',
    act: 'Back up …',
    done: 'The backup was written as {{name}}, read back and opened.',
  },
};
