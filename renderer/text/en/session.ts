/** The start screen: no vault is open. */
export const session = {
  title: 'Unlock a vault',
  purpose:
    'Keyturn renews the key pair with which a tenant decrypts responses, one step after the other, so that no message is lost.',
  language: 'Language',
  known: {
    title: 'Vaults on this workstation',
    lastOpened: 'Last opened',
    lastOpenedBy: '{{at}}, by {{name}}',
    folder: 'Folder',
    select: 'Unlock this vault …',
    forget: 'Remove from this list',
    forgetHint: 'The folder and everything in it stay as they are.',
  },
  unlock: {
    passphrase: 'Passphrase',
    act: 'Unlock',
  },
  other: {
    title: 'Another vault',
    create: 'Create a vault …',
    createHint: 'For a tenant that has none yet.',
    open: 'Open another vault …',
    openHint: 'It lies in a folder or on a drive that this workstation does not know yet.',
  },
  first: {
    title: 'Welcome to Keyturn',
    vault:
      'Keyturn keeps what you record in a vault: a folder on this workstation, sealed with a passphrase that only you know. A vault belongs to one tenant.',
    todo: 'Begin by creating a vault. Then register the receivers that the tenant calls, and the key pair with which it decrypts today.',
  },
  create: {
    title: 'Create a vault',
    folder: 'Folder',
    folderHint: 'A new or empty folder. Keyturn writes the vault into it and nothing else.',
    choose: 'Choose a folder …',
    chooseAnother: 'Choose another folder …',
    noFolder: 'No folder is chosen yet.',
    tenant: 'Tenant',
    tenantHint: 'The name by which you know the tenant of SAP Cloud Integration, such as acme-prod.',
    person: 'Your name',
    personHint: 'Everything that you do is recorded in this name.',
    passphrase: 'Passphrase',
    passphraseHint: 'Several unrelated words are easy to remember and hard to guess.',
    repeat: 'Repeat the passphrase',
    differs: 'The two passphrases differ. Enter both again.',
    noFolderChosen: 'Choose a folder for the vault first.',
    lost: 'Nobody can recover a lost passphrase, and without it the vault stays closed. Keep a copy of it in a safe place.',
    act: 'Create the vault',
    back: 'Back',
  },
  open: {
    title: 'Open another vault',
    chosen: 'Folder',
    back: 'Back',
  },
};
