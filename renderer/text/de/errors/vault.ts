import type { vault as english } from '../../en/errors/vault.ts';

export const vault: typeof english = {
  'wrong-passphrase': {
    text: 'Die Passphrase öffnet diesen Tresor nicht.',
    wayOut: 'Prüfen Sie Großschreibung und Tastaturbelegung, und geben Sie sie erneut ein.',
  },
  'too-many-attempts': {
    text: 'Für diesen Tresor wurden mehrere falsche Passphrasen hintereinander eingegeben.',
    wayOut: 'Warten Sie {{waitSeconds}}, und geben Sie die Passphrase dann erneut ein.',
  },
  'not-a-vault': {
    text: 'Im Ordner {{folder}} liegt kein Tresor.',
    wayOut:
      'Schließen Sie den Datenträger an, auf dem er liegt, oder wählen Sie den Ordner mit der Datei vault.json.',
  },
  'vault-newer-version': {
    text: 'Der Tresor wurde von einem neueren Keyturn geschrieben: Format {{version}}. Dieses liest Formate bis {{supported}}.',
    wayOut: 'Öffnen Sie ihn mit dem neueren Keyturn.',
  },
  'vault-damaged': {
    text: 'Der Tresor ist beschädigt oder wurde verändert: Sein Teil „{{part}}“ hält der Prüfung nicht stand.',
    wayOut:
      'Es wurde nichts geöffnet oder geändert. Bewahren Sie den Ordner für eine Untersuchung auf, und arbeiten Sie mit einer früheren Kopie.',
  },
  'vault-changed-outside': {
    text: 'Der Tresor wurde von außen verändert, seit er geöffnet wurde.',
    wayOut:
      'Sperren Sie ihn, stellen Sie sicher, dass ihn sonst niemand geöffnet hat, und entsperren Sie ihn erneut.',
  },
  'vault-in-use': {
    text: 'Der Tresor ist bereits geöffnet: von {{person}} auf dem Rechner {{host}}, Prozess {{pid}}, seit {{since}}.',
    wayOut:
      'Sperren Sie ihn dort, oder beenden Sie dort Keyturn, und öffnen Sie ihn dann hier. Nur einer kann zur selben Zeit in einen Tresor schreiben.',
  },
  'not-a-backup': {
    text: 'Die Datei ist keine Sicherung eines Keyturn-Tresors.',
    wayOut: 'Wählen Sie eine Datei, die mit „Sichern …“ entstand; ihr Name endet auf .keyturn-backup.',
  },
  'backup-damaged': {
    text: 'Die Sicherung ist beschädigt oder wurde verändert: Sie hält der Prüfung nicht stand.',
    wayOut:
      'Es wurde nichts geschrieben. Verwenden Sie eine andere Kopie der Sicherung oder eine frühere Sicherung.',
  },
  'folder-not-empty': {
    text: 'Der Ordner {{folder}} ist nicht leer.',
    wayOut:
      'Wählen Sie einen leeren Ordner, oder legen Sie einen neuen an: Ein Tresor teilt seinen Ordner mit nichts.',
  },
  'no-vault-open': {
    text: 'Der Tresor ist gesperrt.',
    wayOut: 'Entsperren Sie ihn, und versuchen Sie es erneut.',
  },
  'passphrase-too-short': {
    text: 'Die Passphrase hat weniger als {{minimum}} Zeichen.',
    wayOut:
      'Wählen Sie eine längere: Fünf oder sechs Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.',
  },
  'passphrase-too-weak': {
    text: 'Die Passphrase ist zu leicht zu erraten.',
    wayOut: 'Wählen Sie eine, die schwerer zu erraten ist: Was unter dem Feld steht, sagt, was helfen würde.',
  },
  cancelled: {
    text: 'Es wurde nichts ausgewählt.',
    wayOut: 'Es hat sich nichts geändert.',
  },
  'choice-expired': {
    text: 'Die zuvor gewählte Datei oder der zuvor gewählte Ordner wird nicht mehr vorgehalten.',
    wayOut: 'Wählen Sie erneut.',
  },
  'vault-unknown': {
    text: 'Dieser Tresor gehört nicht mehr zu den bekannten Tresoren.',
    wayOut: 'Öffnen Sie seinen Ordner mit „Anderen Tresor öffnen“.',
  },
};
