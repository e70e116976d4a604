/** What a dialog of the vault's page is given. */
export interface VaultDialogProps {
  /** Called with the outcome in words; the dialog closes by itself afterwards. */
  readonly onDone: (outcome: string) => void;
  readonly onClose: () => void;
}
