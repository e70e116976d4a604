/** What main itself says: dialogs and the menu. */
export const en = {
  dialogs: {
    allFiles: 'All files',
    import: { title: 'Import a file', files: 'Certificates, keys, keystores and signed confirmations' },
    'signing-certificate': {
      title: 'Choose the receiver’s signing certificate',
      files: 'Certificates, and signed ones',
    },
    'downloaded-certificate': {
      title: 'Choose the certificate downloaded from the tenant keystore',
      files: 'Certificates',
    },
    confirmation: {
      title: 'Choose the signed confirmation, or the signature and what it signs',
      files: 'Signed confirmations',
    },
    message: { title: 'Choose the message that was captured at the tenant', files: 'SOAP messages' },
    'key-pair': { title: 'Export the key pair for the tenant keystore', files: 'PKCS#12 key pairs' },
    'certificate-request': { title: 'Export the certificate request', files: 'Certificate requests' },
    'authority-response': {
      title: 'Choose the response of the certification authority',
      files: 'Responses of authorities',
    },
    'java-keystore': { title: 'Export the key pair for the tenant keystore', files: 'Java keystores' },
    backup: { title: 'Backup of the vault', files: 'Keyturn backups' },
    report: { title: 'Save the rotation report', files: 'PDF documents' },
    'vault-signing-certificate': {
      title: 'Save the signing certificate of this vault',
      files: 'Certificates',
    },
    'recovery-cards': { title: 'Save the recovery cards', files: 'PDF documents' },
    'hand-over-archive': { title: 'Save the hand-over', files: 'ZIP files' },
    'new-vault': { title: 'Choose an empty folder for the new vault', button: 'Use this folder' },
    vault: { title: 'Choose the folder of the vault', button: 'Open this vault' },
    'hand-over': { title: 'Choose where the hand-over folder is written', button: 'Write it here' },
  },
  menu: {
    file: 'File',
    import: 'Import a file …',
    lock: 'Lock the vault',
    quit: 'Quit Keyturn',
    edit: 'Edit',
    view: 'View',
  },
};

export type ShellTexts = typeof en;
