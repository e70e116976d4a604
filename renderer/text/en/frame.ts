/** What surrounds every place. */
export const frame = {
  skip: 'Skip to the content',
  tenant: 'Tenant: {{tenant}}',
  home: 'Keyturn: to the worklist',
  lock: 'Lock',
  navigation: 'Places',
  notices: 'Notices',
  places: {
    worklist: 'Worklist',
    keystore: 'Keystore',
    receivers: 'Receivers',
    vault: 'Vault',
    settings: 'Settings',
  },
  simulatedClock:
    'This is a test build. Its clock is simulated and shows {{at}}; what is recorded here proves nothing.',
  dropped_one:
    'The last record of this vault was incomplete, for instance after a power failure: {{count}} byte was dropped. It was never acknowledged. Check whether your last act is there, and repeat it if it is not.',
  dropped_other:
    'The last record of this vault was incomplete, for instance after a power failure: {{count}} bytes were dropped. It was never acknowledged. Check whether your last act is there, and repeat it if it is not.',
  checkpointDamaged:
    'The file “checkpoint” in the folder of this vault was damaged. It only makes opening faster: the vault was opened without it, nothing is lost, and it is made anew. Should this happen again, have the disk checked.',
  backupDue: 'The last backup is older than the last act.',
  backupNever: 'This vault has never been backed up.',
  backupWay: 'To the backup',
  witness: 'You are here as a witness: you can look at everything; acts are for administrators.',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Reading …',
};
